#include <pybind11/stl.h>

#include "libforensics/resolve_dns.h"
#include "python/bindings.h"
#include "python/dns_answers.h"
#include "python/raise.h"

namespace py = pybind11;

namespace forensics::python {
namespace {

py::dict need_entry(const DnsNeed& need) {
  const DnsRefusal refusal = refusal_of(need.question);
  py::dict entry;
  entry["name"] = need.question.name;
  entry["type"] = std::string(dns_type_name(need.question.type));
  entry["purpose"] = std::string(dns_purpose_name(need.purpose));
  entry["exposure"] = std::string(dns_exposure_name(need.exposure));
  entry["refusal"] = py::none();
  if (refusal != DnsRefusal::none) entry["refusal"] = std::string(dns_refusal_words(refusal));
  return entry;
}

py::list dns_plan(const py::bytes& message, const std::vector<std::string>& trust,
                  const std::vector<std::string>& dns_lists) {
  const std::string_view view(message);
  AnalyzeOptions options;
  for (const std::string& word : trust) {
    if (auto added = add_trust_word(options.trust, word); !added) raise(added.error());
  }
  auto lists = lists_of(dns_lists);
  if (!lists) raise(lists.error());
  options.dns_lists = std::move(*lists);
  options.zones = zone_table();
  const auto needs = [&] {
    const py::gil_scoped_release away;
    return plan_dns([&](const DnsView& known, DnsNeeds& lacking) {
      options.dns = &known;
      lacking.add(analyze(view, options), known);
    });
  }();
  py::list out;
  for (const DnsNeed& need : needs) out.append(need_entry(need));
  return out;
}

py::list dns_list_zones() {
  py::list out;
  for (const DnsList& list : dns_lists()) {
    py::dict entry;
    entry["zone"] = std::string(list.zone);
    entry["kind"] = std::string(dns_list_kind_name(list.kind));
    entry["terms"] = std::string(list.terms);
    out.append(entry);
  }
  return out;
}

}  // namespace

void bind_dns(py::module_& module) {
  module.def("dns_plan", &dns_plan, py::arg("message"), py::arg("trust"), py::arg("dns_lists"));
  module.def("dns_list_zones", &dns_list_zones);
}

}  // namespace forensics::python
