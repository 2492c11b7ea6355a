#include "libforensics/forensics.h"
#include "python/bindings.h"

namespace py = pybind11;

namespace forensics::python {

void bind_time(py::module_& module) {
  module.def(
      "parse_date",
      [](const py::bytes& text) { return py::bytes(to_json(parse_date(std::string_view(text)))); },
      py::arg("text"));
}

}  // namespace forensics::python
