#include <pybind11/stl.h>

#include "libforensics/checks/check.h"
#include "libforensics/clocks/clock.h"
#include "libforensics/forensics.h"
#include "python/bindings.h"
#include "python/raise.h"

namespace py = pybind11;

namespace forensics::python {
namespace {

py::bytes decode(const py::bytes& token, std::int64_t now) {
  const std::string_view view(token);
  return to_json(decode_token(view, Instant{now, 0}), view);
}

py::list outcomes(const py::bytes& message, const std::vector<std::string>& geo_files) {
  const std::string_view view(message);
  const auto geo = geo_view(geo_files);
  if (!geo) raise(geo.error());
  Report report;
  {
    const py::gil_scoped_release away;
    AnalyzeOptions options;
    options.geo = &*geo;
    options.zones = zone_table();
    report = analyze(view, options);
  }
  py::list out;
  for (const CheckResult& result : report.checks.results) {
    out.append(py::make_tuple(py::str(std::string(check_rows()[result.row].id)), result.at,
                              result.outcome == Outcome::hit));
  }
  return out;
}

py::list checks() {
  py::list out;
  for (const CheckRow& row : check_rows()) {
    py::dict entry;
    const Check& check = *row.check;
    entry["id"] = std::string(row.id);
    entry["family"] = std::string(row.family);
    entry["title"] = std::string(check.title);
    entry["scope"] = std::string(scope_name(check.scope));
    entry["bearing"] = std::string(bearing_name(check.bearing));
    entry["group"] = std::string(check.group);
    entry["exculpatory"] = check.exculpatory;
    out.append(entry);
  }
  return out;
}

}  // namespace

void bind_evidence(py::module_& module) {
  module.def("decode", &decode, py::arg("token"), py::arg("now"));
  module.def("outcomes", &outcomes, py::arg("message"), py::arg("geo"));
  module.def("checks", &checks);
}

}  // namespace forensics::python
