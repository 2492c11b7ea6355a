// SPF on any record: the terms lie in it, and the evaluation ends within its limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "libforensics/auth/spf.h"
#include "libforensics/auth/spf_record.h"
#include "libforensics/dns/view.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Gives the record under test for every TXT question, and one address for every other.
class EchoView final : public forensics::DnsView {
 public:
  explicit EchoView(std::string_view record) {
    using namespace forensics;
    text_.status = address_.status = DnsStatus::data;
    text_.records.push_back({"", DnsType::txt, {}, TextStrings{{std::string(record)}}});
    address_.records.push_back({"", DnsType::a, {}, IpAddress::from_v4(0xC0000201)});
  }
  [[nodiscard]] forensics::DnsLookup look_up(std::string_view, forensics::DnsType type,
                                             std::optional<forensics::Instant>) const override {
    return {type == forensics::DnsType::txt ? &text_ : &address_, false};
  }

 private:
  forensics::DnsAnswer text_;
  forensics::DnsAnswer address_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  const std::string record = "v=spf1 " + std::string(reinterpret_cast<const char*>(data), size);
  const SpfRecord parsed = parse_spf_record(std::string_view(record));
  for (const SpfTerm& term : parsed.terms) require(term.span.end() <= record.size());
  SpfRequest request;
  request.ip = IpAddress::from_v4(0xC0000202);
  request.helo = "mail.example.org";
  request.mail_from = "ann@example.org";
  const EchoView view(record);
  const SpfEvaluation out = check_spf(request, view);
  require(out.lookups <= request.limits.lookups + 1);
  require(out.missing.empty());
  require(out.result != SpfResult::missing_evidence);
  require(parsed.error.has_value() == (out.problem == SpfProblem::syntax));
  return 0;
}
