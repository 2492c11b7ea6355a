#include "libforensics/forensics.h"
#include "python/bindings.h"

namespace py = pybind11;

namespace forensics::python {

void bind_received(py::module_& module) {
  module.def(
      "parse_received",
      [](const py::bytes& value) {
        return py::bytes(to_json(parse_received(std::string_view(value))));
      },
      py::arg("value"));
}

}  // namespace forensics::python
