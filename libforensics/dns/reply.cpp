#include "libforensics/dns/reply.h"

#include <algorithm>
#include <utility>

#include "libforensics/dns/wire.h"

namespace forensics {
namespace {

constexpr int k_no_error = 0;
constexpr int k_nx_domain = 3;
constexpr int k_refused = 5;

void take_records(const DnsQuestion& question, WireMessage& message, DnsAnswer& out) {
  for (DnsRecord& record : message.answers) {
    if (record.type == question.type || record.type == DnsType::cname)
      out.records.push_back(std::move(record));
  }
}

bool has_type(const DnsAnswer& answer, DnsType type) {
  return std::any_of(answer.records.begin(), answer.records.end(),
                     [&](const DnsRecord& record) { return record.type == type; });
}

// Of a failure nothing was validated, but that it does not.
void fail_with(DnsAnswer& out, DnsStatus status, std::string why) {
  out.status = status;
  if (out.dnssec != DnssecVerdict::bogus) out.dnssec = DnssecVerdict::unchecked;
  out.why = std::move(why);
}

}  // namespace

DnsAnswer read_reply(const DnsQuestion& question, const DnsReply& reply) {
  DnsAnswer out;
  out.dnssec = reply.dnssec;
  out.why_bogus = reply.why_bogus;
  if (reply.rcode != k_no_error && reply.rcode != k_nx_domain) {
    fail_with(out, reply.rcode == k_refused ? DnsStatus::refused : DnsStatus::serv_fail,
              "the resolver failed with rcode " + std::to_string(reply.rcode));
    return out;
  }
  WireMessage message = read_wire_message(reply.packet);
  if (message.problem != WireProblem::none) {
    fail_with(out, DnsStatus::serv_fail,
              "the answer is malformed: " + std::string(wire_problem_name(message.problem)));
    return out;
  }
  take_records(question, message, out);
  if (reply.rcode == k_nx_domain) {
    out.status = DnsStatus::nx_domain;
  } else {
    out.status = has_type(out, question.type) ? DnsStatus::data : DnsStatus::no_data;
  }
  if (out.is_void()) out.negative_ttl = message.negative_ttl ? message.negative_ttl : reply.ttl;
  return out;
}

}  // namespace forensics
