#include <utility>

#include <pybind11/stl.h>

#include "libforensics/batch/cross_checks.h"
#include "libforensics/forensics.h"
#include "python/bindings.h"

namespace py = pybind11;

namespace forensics::python {
namespace {

using Named = std::pair<std::string, py::bytes>;

BatchRecord record_of(const std::string& name, std::string_view message) {
  const py::gil_scoped_release away;
  AnalyzeOptions options;
  options.zones = zone_table();
  return batch_record(analyze(message, options), name);
}

py::dict entry_of(const CrossFinding& finding, const std::vector<BatchRecord>& records) {
  py::list messages;
  for (const std::uint32_t i : finding.records) messages.append(records[i].message);
  py::dict entry;
  entry["check"] = std::string(cross_check_name(finding.check));
  entry["meaning"] = std::string(cross_check_meaning(finding.check));
  entry["what"] = py::bytes(finding.what).attr("decode")("utf-8", "replace");
  entry["messages"] = messages;
  entry["spread_s"] = finding.spread_s;
  entry["names"] = finding.names;
  return entry;
}

py::list cross_checks_of(const std::vector<Named>& messages) {
  std::vector<BatchRecord> records;
  records.reserve(messages.size());
  for (const auto& [name, bytes] : messages) {
    records.push_back(record_of(name, std::string_view(bytes)));
  }
  py::list out;
  for (const CrossFinding& finding : cross_checks(records)) out.append(entry_of(finding, records));
  return out;
}

}  // namespace

void bind_batch(py::module_& module) {
  module.def("cross_checks", &cross_checks_of, py::arg("messages"));
}

}  // namespace forensics::python
