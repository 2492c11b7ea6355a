#include <string>

#include "libforensics/base/error.h"
#include "python/bindings.h"
#include "python/raise.h"

namespace py = pybind11;

namespace forensics::python {
namespace {

PyObject* forensics_error = nullptr;

}  // namespace

void bind_errors(py::module_& module) {
  forensics_error = py::exception<Error>(module, "ForensicsError").release().ptr();
}

void raise(const Error& error) {
  py::object instance = py::reinterpret_borrow<py::object>(forensics_error)(error.message);
  instance.attr("code") = std::string(error_name(error.code));
  PyErr_SetObject(forensics_error, instance.ptr());
  throw py::error_already_set();
}

}  // namespace forensics::python
