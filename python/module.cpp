#include "libforensics/forensics.h"
#include "python/bindings.h"

PYBIND11_MODULE(_forensics, module) {
  module.doc() = "Native part of the package forensics; use that one.";
  module.attr("__version__") = std::string(forensics::library_version());
  forensics::python::bind_errors(module);  // first: the others raise what it registers
  forensics::python::bind_evidence(module);
  forensics::python::bind_batch(module);
  forensics::python::bind_report(module);
  forensics::python::bind_dns(module);
  forensics::python::bind_received(module);
  forensics::python::bind_time(module);
}
