#include "libforensics/evidence/dns_fact.h"

#include <utility>

namespace forensics {
namespace {

// Of an answer that stood for a while, the instant of that while which is nearest to `as_of`.
std::optional<Instant> nearest_time(const DnsAnswer& answer, std::optional<Instant> as_of) {
  if (!answer.time || !answer.time_last || !as_of || *as_of <= *answer.time) return answer.time;
  return *as_of < *answer.time_last ? *as_of : *answer.time_last;
}

}  // namespace

DnsFact fact_of(DnsQuestion question, const DnsAnswer& answer, std::optional<Instant> as_of) {
  DnsFact out;
  out.question = std::move(question);
  out.status = answer.status;
  out.time = nearest_time(answer, as_of);
  if (out.time && as_of) out.after_s = out.time->seconds - as_of->seconds;
  for (const DnsRecord& record : answer.records) {
    if (record.type == out.question.type) out.records.push_back(rdata_text(record));
  }
  return out;
}

}  // namespace forensics
