#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <pybind11/stl.h>

#include "libforensics/forensics.h"
#include "python/bindings.h"
#include "python/dns_answers.h"
#include "python/raise.h"

namespace py = pybind11;

namespace forensics::python {

Result<GeoView> geo_view(const std::vector<std::string>& files) {
  static std::mutex guard;
  static std::vector<std::string> kept_files;
  static GeoView kept;
  const std::lock_guard lock(guard);
  if (files != kept_files) {
    auto opened = GeoView::open(files);
    if (!opened) return opened;
    kept = std::move(*opened);
    kept_files = files;
  }
  return kept;
}

namespace {

// What a call says of trust, databases and answers.
struct Call {
  std::vector<std::string> trust;
  std::vector<std::string> geo;
  bool mime{true};
  DnsChoice dns;
};

Result<std::string> report_json(std::string_view message, const std::string& path,
                                const Call& call) {
  AnalyzeOptions options;
  for (const std::string& word : call.trust) {
    if (auto added = add_trust_word(options.trust, word); !added)
      return tl::unexpected(added.error());
  }
  const auto geo = geo_view(call.geo);
  if (!geo) return tl::unexpected(geo.error());
  const auto dns = choose_dns(call.dns);
  if (!dns) return tl::unexpected(dns.error());
  dns->give(options);
  options.geo = &*geo;
  options.zones = zone_table();
  options.path = path;
  options.mime = call.mime;
  return to_json(analyze(message, options));
}

py::bytes value_or_raise(const Result<std::string>& result) {
  if (!result) raise(result.error());
  return py::bytes(*result);
}

using Words = std::vector<std::string>;

// The bytes object keeps the message alive while the GIL is away.
py::bytes analyze_bytes(const py::bytes& message, const Words& trust, const Words& geo, bool mime,
                        const std::string& dns, const std::string& answers_path,
                        const py::bytes& answers, const Words& dns_lists) {
  const std::string_view view(message);
  const Call call{trust, geo, mime, {dns, answers_path, std::string(answers), dns_lists}};
  const auto result = [&] {
    const py::gil_scoped_release away;
    return report_json(view, "", call);
  }();
  return value_or_raise(result);
}

py::bytes analyze_file(const std::string& path, const Words& trust, const Words& geo, bool mime,
                       const std::string& dns, const std::string& answers_path,
                       const py::bytes& answers, const Words& dns_lists) {
  const Call call{trust, geo, mime, {dns, answers_path, std::string(answers), dns_lists}};
  const auto result = [&]() -> Result<std::string> {
    const py::gil_scoped_release away;
    const auto bytes = read_message_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    return report_json(*bytes, path, call);
  }();
  return value_or_raise(result);
}

py::dict data_versions() {
  py::dict out;
  for (const DataVersion& data : built_in_data_versions()) out[py::str(data.name)] = data.version;
  if (const ZoneTable* zones = zone_table()) out["tzdata"] = std::string(zones->version());
  return out;
}

}  // namespace

const ZoneTable* zone_table() {
  static const std::unique_ptr<ZoneTable> table = [] {
    auto loaded = ZoneTable::load();
    return loaded ? std::make_unique<ZoneTable>(std::move(*loaded)) : nullptr;
  }();
  return table.get();
}

void bind_report(py::module_& module) {
  module.def("analyze_bytes", &analyze_bytes, py::arg("message"), py::arg("trust"), py::arg("geo"),
             py::arg("mime"), py::arg("dns"), py::arg("answers_path"), py::arg("answers"),
             py::arg("dns_lists"));
  module.def("analyze_file", &analyze_file, py::arg("path"), py::arg("trust"), py::arg("geo"),
             py::arg("mime"), py::arg("dns"), py::arg("answers_path"), py::arg("answers"),
             py::arg("dns_lists"));
  module.def("default_geo_files", &default_geo_files, py::arg("data_home"));
  module.def("data_versions", &data_versions);
}

}  // namespace forensics::python
