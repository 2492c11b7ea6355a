// FortiMail. X-FE and X-FEAS look like FireEye's names and are not.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterKey k_client[] = {{"ip", "address of the client"}};
constexpr FilterKey k_public[] = {{"ip", "last public address of the client"}};
constexpr FilterKey k_user[] = {{"user", "account that logged in"}};
constexpr FilterWord k_none[] = {{"0", "none"}};
constexpr FilterWord k_scopes[] = {{"SYSTEM", "of the whole system"}};
constexpr FilterKey k_policy[] = {{"access", "rule of access that applied", k_none},
                                  {"ip", "policy by address that applied", k_none},
                                  {"recipient", "policy by recipient that applied", k_none},
                                  {"scope", "domain of that policy", k_scopes}};

// "3:5:2:SYSTEM", "3:5:2:example.org"; before 5.4 without the last
void read_policy(std::string_view value, const FilterField& field, FilterOutput& out) {
  FilterParts parts(value, ':');
  std::string_view part;
  for (std::size_t at = 0; at < field.keys.size() && parts.next(part); ++at) {
    out.add(field.keys[at].key, part, field);
  }
}

constexpr FilterField k_fields[] = {
    {"X-FEAS-Client-IP", read_value, k_client, "ip"},
    {"X-FE-Last-Public-Client-IP", read_value, k_public, "ip"},
    {"X-FEAS-AUTH-USER", read_value, k_user, "user"},
    {"X-FE-Policy-ID", read_policy, k_policy},
};

}  // namespace

extern constexpr Filter fortimail{checked(
    {.title = "FortiMail",
     .source =
         "Fortinet, FortiMail log reference, policy ID; fields of 15 messages of public lists, "
         "one of them beside a Received line of FortiMail",
     .fields = k_fields})};

}  // namespace forensics::filters
