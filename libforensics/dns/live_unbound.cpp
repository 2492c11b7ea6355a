#include <array>
#include <unordered_map>
#include <utility>

#include <poll.h>
#include <unbound.h>

#include "libforensics/dns/live.h"
#include "libforensics/dns/reply.h"
#include "libforensics/dns/wire.h"

namespace forensics {
namespace {

struct ContextDeleter {
  void operator()(ub_ctx* context) const noexcept { ub_ctx_delete(context); }
};
struct ResultDeleter {
  void operator()(ub_result* result) const noexcept { ub_resolve_free(result); }
};
using Context = std::unique_ptr<ub_ctx, ContextDeleter>;

constexpr int k_class_in = 1;

// Measured with 8,000 names over the loopback, 100 under way (docs/decisions/0011-live-dns.md):
// with the 16 sockets of the default, questions wait up to 8 s for one; with its 5 retries, the
// first after 50 ms, 6 or 7 questions fail for good. Eight retries take 12.7 s at the least, which
// no deadline of ours exceeds: so what the resolver never answers ends as a timeout, and a SERVFAIL
// is one that somebody sent. A resolver that lost packets is not given up on.
// And it asks no questions of its own about its trust anchors (RFC 8145).
constexpr std::array<std::pair<const char*, const char*>, 6> k_options = {
    {{"do-not-query-localhost:", "no"},
     {"infra-keep-probing:", "yes"},
     {"outgoing-range:", "512"},
     {"outgoing-num-tcp:", "32"},
     {"outbound-msg-retry:", "8"},
     {"trust-anchor-signaling:", "no"}}};

// Zones for documentation that libunbound would answer itself, and that give nothing away.
constexpr std::array<const char*, 4> k_zones_of_its_own = {
    "2.0.192.in-addr.arpa.", "100.51.198.in-addr.arpa.", "113.0.203.in-addr.arpa.",
    "8.b.d.0.1.0.0.2.ip6.arpa."};

tl::unexpected<Error> refused(ErrorCode code, const std::string& step, int error) {
  return fail(code, "DNS resolver: " + step + ": " + ub_strerror(error));
}

class UnboundBackend final : public DnsBackend {
 public:
  UnboundBackend(Context context, bool validates)
      : context_(std::move(context)), validates_(validates) {}

  Result<Ticket> start(const DnsQuestion& question) override {
    const Ticket ticket = ++last_ticket_;
    auto flight = std::make_unique<Flight>(Flight{this, ticket, question, 0});
    const std::string name = question.name + '.';
    const int error =
        ub_resolve_async(context_.get(), name.c_str(), wire_type_number(question.type), k_class_in,
                         flight.get(), &on_answer, &flight->id);
    if (error != 0) return refused(ErrorCode::cannot_read, question.name, error);
    flights_[ticket] = std::move(flight);
    return ticket;
  }

  // What cannot be cancelled has its result on the way, which finds its flight still there.
  void cancel(Ticket ticket) override {
    const auto found = flights_.find(ticket);
    if (found == flights_.end()) return;
    if (ub_cancel(context_.get(), found->second->id) == 0) flights_.erase(found);
  }

  Result<void> wait(std::uint32_t milliseconds, std::vector<Finished>& done) override {
    pollfd readable{ub_fd(context_.get()), POLLIN, 0};
    if (::poll(&readable, 1, static_cast<int>(milliseconds)) > 0) {
      const int error = ub_process(context_.get());
      if (error != 0) return refused(ErrorCode::cannot_read, "answers", error);
    }
    for (Finished& finished : done_) done.push_back(std::move(finished));
    done_.clear();
    return {};
  }

 private:
  struct Flight {
    UnboundBackend* backend{nullptr};
    Ticket ticket{0};
    DnsQuestion question;
    int id{0};
  };

  // Runs inside ub_process(), on the thread of wait().
  static void on_answer(void* argument, int error, ub_result* raw) noexcept {
    const std::unique_ptr<ub_result, ResultDeleter> result(raw);
    const auto* flight = static_cast<const Flight*>(argument);
    UnboundBackend& backend = *flight->backend;
    backend.done_.push_back(
        {flight->ticket, backend.answer_of(flight->question, error, result.get())});
    backend.flights_.erase(flight->ticket);
  }

  [[nodiscard]] DnsAnswer answer_of(const DnsQuestion& question, int error,
                                    const ub_result* result) const {
    if (error != 0 || result == nullptr) {
      DnsAnswer out;
      out.status = DnsStatus::serv_fail;
      out.why = error != 0 ? ub_strerror(error) : "no result";
      return out;
    }
    DnsReply reply;
    reply.rcode = result->rcode;
    reply.packet = {static_cast<const char*>(result->answer_packet),
                    static_cast<std::size_t>(result->answer_len > 0 ? result->answer_len : 0)};
    if (result->bogus != 0) {
      reply.dnssec = DnssecVerdict::bogus;
      if (result->why_bogus != nullptr) reply.why_bogus = result->why_bogus;
    } else if (validates_) {
      reply.dnssec = result->secure != 0 ? DnssecVerdict::secure : DnssecVerdict::insecure;
    }
    if (result->ttl >= 0) reply.ttl = static_cast<std::uint32_t>(result->ttl);
    return read_reply(question, reply);
  }

  // Before the context, so that it goes after it: the context holds pointers to flights.
  std::unordered_map<Ticket, std::unique_ptr<Flight>> flights_;
  Context context_;
  bool validates_;
  Ticket last_ticket_{0};
  std::vector<Finished> done_;
};

Result<void> configure(ub_ctx* context, const LiveDnsOptions& options) {
  for (const auto& [name, value] : k_options) {
    if (const int error = ub_ctx_set_option(context, name, value); error != 0)
      return refused(ErrorCode::unsupported, name, error);
  }
  const bool validates = !options.trust_anchor_file.empty();
  const char* modules = validates ? "validator iterator" : "iterator";
  if (const int error = ub_ctx_set_option(context, "module-config:", modules); error != 0)
    return refused(ErrorCode::unsupported, modules, error);
  if (validates) {
    const std::string& file = options.trust_anchor_file;
    if (const int error = ub_ctx_add_ta_file(context, file.c_str()); error != 0)
      return refused(ErrorCode::bad_data_file, file, error);
  }
  for (const DnsServer& server : options.servers) {
    const std::string text = server.to_string();
    if (const int error = ub_ctx_set_fwd(context, text.c_str()); error != 0)
      return refused(ErrorCode::usage, text, error);
  }
  if (const int error = ub_ctx_async(context, 1); error != 0)
    return refused(ErrorCode::unsupported, "threads", error);
  return {};
}

// The first change of zones makes the settings final: what is wrong with them shows here, before
// the first question.
Result<void> finish(ub_ctx* context) {
  for (const char* zone : k_zones_of_its_own) {
    if (const int error = ub_ctx_zone_remove(context, zone); error != 0)
      return refused(ErrorCode::bad_data_file, "setting up", error);
  }
  return {};
}

}  // namespace

bool has_live_dns() noexcept {
  return true;
}

std::string_view live_dns_version() noexcept {
  return ub_version();
}

Result<std::unique_ptr<DnsBackend>> open_live_dns(const LiveDnsOptions& options) {
  if (options.servers.empty()) return fail(ErrorCode::usage, "DNS resolver: no server to ask");
  Context context(ub_ctx_create());
  if (!context) return fail(ErrorCode::unsupported, "DNS resolver: cannot be created");
  if (auto done = configure(context.get(), options); !done) return tl::unexpected(done.error());
  if (auto done = finish(context.get()); !done) return tl::unexpected(done.error());
  return std::make_unique<UnboundBackend>(std::move(context), !options.trust_anchor_file.empty());
}

}  // namespace forensics
