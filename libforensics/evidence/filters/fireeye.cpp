// FireEye, now Trellix: the appliance EX, and the service Email Threat Prevention (ETP).
#include <array>
#include <cstdint>
#include <string>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/base64.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// A site may put words of its own in their place.
constexpr FilterWord k_verdicts[] = {{"Clean", "nothing found"},
                                     {"Not Scanned", "not scanned: the appliance was busy"}};
constexpr FilterKey k_verdict[] = {{"verdict", "verdict", k_verdicts}};
constexpr FilterKey k_sender[] = {{"ip", "address of the sender"}};
constexpr FilterKey k_client[] = {{"ip", "address of the client"}};
constexpr FilterKey k_metadata[] = {
    {"accepted_timestamp", "when the service took it", {}, {}, read_calendar},
    {"accepted_timestamp_epoch", "when the service took it", {}, {}, decimal_epoch},
    {"src_ip", "address of the client"},
};

// In base 64 "{ "tid": "...", "accepted_timestamp": "20241018080404", "att_count": 1 }": flat, and
// what it holds is neither quoted by backslashes nor nested.
void read_metadata(std::string_view value, const FilterField& field, FilterOutput& out) {
  std::array<std::uint8_t, 2048> bytes{};
  const std::optional<std::size_t> size = read_base64(value, bytes);
  if (!size || *size > bytes.size()) return read_value(value, field, out);
  const std::string text(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*size));
  const std::string_view object = trim(text);
  if (object.size() < 2 || object.front() != '{' || object.back() != '}')
    return read_value(value, field, out);
  FilterParts parts(out.keep(std::string(object.substr(1, object.size() - 2))), ',');
  std::string_view part;
  while (!out.full() && parts.next(part)) {
    const std::size_t close = part.find('"', 1);
    const std::size_t colon = close == std::string_view::npos ? close : part.find(':', close);
    if (part.front() != '"' || colon == std::string_view::npos) continue;
    out.add(part.substr(1, close - 1), trim(part.substr(colon + 1)), field);
  }
}

constexpr FilterField k_fields[] = {
    {"X-FireEye", read_value, k_verdict, "verdict"},
    {"X-Trellix", read_value, k_verdict, "verdict"},
    {"X-FE-ETP-METADATA", read_metadata, k_metadata, "metadata"},
    {"X-FE-ETP-SENDER-IP", read_value, k_sender, "ip"},
    {"X-FE-ETP-CONNECTING-IP", read_value, k_client, "ip"},
};

}  // namespace

extern constexpr Filter fireeye{checked(
    {.title = "FireEye (Trellix)",
     .source = "Trellix, command reference of EX, email-analysis policy xheader; fields of 3 "
               "messages that users show, in one of which both times of the metadata are the same "
               "second of UTC",
     .fields = k_fields})};

}  // namespace forensics::filters
