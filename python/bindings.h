// One bind_<layer>.cpp a layer; module.cpp calls them in order.
#pragma once

#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include "libforensics/forensics.h"

namespace forensics::python {

void bind_errors(pybind11::module_& module);
void bind_evidence(pybind11::module_& module);
void bind_dns(pybind11::module_& module);
void bind_batch(pybind11::module_& module);
void bind_report(pybind11::module_& module);
void bind_received(pybind11::module_& module);
void bind_time(pybind11::module_& module);

// Databases stay open between calls; the last set asked for is kept.
Result<GeoView> geo_view(const std::vector<std::string>& files);

// The zone table is read once a process; null where the system has none.
const ZoneTable* zone_table();

}  // namespace forensics::python
