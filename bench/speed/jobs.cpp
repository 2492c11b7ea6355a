#include "bench/speed/jobs.h"

#include <algorithm>
#include <chrono>

#include <benchmark/benchmark.h>

#include "bench/speed/peers.h"
#include "libforensics/checks/runner.h"
#include "libforensics/forensics.h"

namespace forensics::bench {
namespace {

#if defined(FORENSICS_BENCH_MAIL_PARSER)
const std::uint8_t* data_of(const std::string& message) {
  return reinterpret_cast<const std::uint8_t*>(message.data());
}
#endif

// Without geo databases, zones and DNS.
Evidence evidence_of(const Report& report, const Clocks& clocks, const FilterVerdicts& filters) {
  return gather_evidence({.headers = report.headers,
                          .envelope = report.envelope,
                          .mime = report.mime,
                          .identities = report.identities,
                          .chain = report.chain,
                          .clocks = clocks,
                          .filters = filters,
                          .geo = report.geo,
                          .zones = nullptr,
                          .has_geo_data = false,
                          .dns = nullptr});
}

class Stopwatch {
 public:
  // Seconds since the last lap or the start.
  double lap() {
    const Clock::time_point now = Clock::now();
    const std::chrono::duration<double> gone = now - last_;
    last_ = Clock::now();
    return gone.count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_{Clock::now()};
};

// A batch keeps one Headers object, as the scanner does.
std::size_t our_headers(const std::string& message) {
  static Headers headers;
  split_headers(message, headers);
  return headers.fields.size();
}

std::size_t our_headers_and_mime(const std::string& message) {
  const Headers headers = split_headers(message);
  return headers.fields.size() + parse_mime(headers).parts.size();
}

std::size_t our_received(const std::string& message) {
  const Headers headers = split_headers(message);
  return build_chain(headers).hops.size();
}

std::size_t our_analyze(const std::string& message) {
  return analyze(message).chain.hops.size();
}

// mimetic takes an mbox From_ line for the end of the header and would have nothing to do.
std::string_view below_from_line(std::string_view message) {
  if (message.substr(0, 5) != "From ") return message;
  return message.substr(std::min(message.find('\n'), message.size() - 1) + 1);
}

std::size_t our_analyze_json(const std::string& message) {
  return to_json(analyze(message)).size();
}

std::string read_whole(const std::filesystem::path& file) {
  return read_message_file(file.string()).value_or(std::string{});
}

}  // namespace

NamedJobs<MessageJob> message_jobs() {
  return {
    {"headers/forensics", our_headers},
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"headers/mail-parser raw",
         [](const std::string& m) { return mail_parser_headers_raw(data_of(m), m.size()); }},
        {"headers/mail-parser parsed",
         [](const std::string& m) { return mail_parser_headers(data_of(m), m.size()); }},
#endif
        {"headers/mimetic header masks",
         [](const std::string& m) { return mimetic_header_only(below_from_line(m)); }},
#if defined(FORENSICS_BENCH_GMIME)
        {"headers/GMime", [](const std::string& m) { return gmime_headers(m); }},
#endif
        {"headers and Received/forensics", our_received},
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"headers and Received/mail-parser",
         [](const std::string& m) { return mail_parser_received(data_of(m), m.size()); }},
#endif
        {"full parse/forensics", our_headers_and_mime},
        {"full parse/mimetic",
         [](const std::string& m) { return mimetic_full(below_from_line(m)); }},
#if defined(FORENSICS_BENCH_GMIME)
        {"full parse/GMime", [](const std::string& m) { return gmime_full(m); }},
#endif
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"full parse/mail-parser (decodes)",
         [](const std::string& m) { return mail_parser_full(data_of(m), m.size()); }},
#endif
        {"analyze/forensics", our_analyze}, {"analyze/forensics with JSON", our_analyze_json},
  };
}

NamedJobs<FileJob> file_jobs() {
  return {
    {"headers from files/forensics",
     [](const auto& file) { return our_headers(read_whole(file)); }},
        {"headers from files/only reading",
         [](const auto& file) { return read_whole(file).size(); }},
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"headers from files/mail-parser raw",
         [](const auto& file) {
           const std::string m = read_whole(file);
           return mail_parser_headers_raw(data_of(m), m.size());
         }},
#endif
        {"headers from files/mimetic header masks",
         [](const auto& file) {
           const std::string m = read_whole(file);
           return mimetic_header_only(below_from_line(m));
         }},
#if defined(FORENSICS_BENCH_GMIME)
        {"headers from files/GMime",
         [](const auto& file) { return gmime_headers_file(file.c_str()); }},
#endif
        {"full parse from files/forensics",
         [](const auto& file) { return our_headers_and_mime(read_whole(file)); }},
        {"full parse from files/mimetic",
         [](const auto& file) {
           const std::string m = read_whole(file);
           return mimetic_full(below_from_line(m));
         }},
#if defined(FORENSICS_BENCH_GMIME)
        {"full parse from files/GMime",
         [](const auto& file) { return gmime_full_file(file.c_str()); }},
#endif
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"full parse from files/mail-parser (decodes)",
         [](const auto& file) {
           const std::string m = read_whole(file);
           return mail_parser_full(data_of(m), m.size());
         }},
#endif
        {"analyze from files/forensics",
         [](const auto& file) { return our_analyze(read_whole(file)); }},
        {"analyze from files/forensics with JSON",
         [](const auto& file) { return our_analyze_json(read_whole(file)); }},
  };
}

NamedJobs<ReceivedJob> received_jobs() {
  return {
      {"received/forensics",
       [](std::string_view value) {
         static Hop hop;
         parse_received(value, hop);
         return hop.clauses.size();
       }},
      {"received/forensics, a new Hop each",
       [](std::string_view value) { return parse_received(value).clauses.size(); }},
  };
}

VerdictTimes time_verdict(const std::string& message) {
  const Report report = analyze(message);
  const Headers read_again = split_headers(message);
  const std::size_t read =
      build_chain(read_again).hops.size() + parse_mime(read_again).parts.size();
  benchmark::DoNotOptimize(read);
  VerdictTimes out;
  Stopwatch watch;
  const Clocks clocks = read_clocks(report.headers, report.mime, report.chain);
  out.clocks = watch.lap();
  const FilterVerdicts filters = read_filters(report.headers);
  out.filters = watch.lap();
  const Evidence evidence = evidence_of(report, clocks, filters);
  out.evidence = watch.lap();
  const CheckResults checks = run_checks(evidence);
  out.checks = watch.lap();
  const Score verdict = score(evidence, checks);
  out.score = watch.lap();
  benchmark::DoNotOptimize(verdict.finding_llr.size());
  return out;
}

NamedJobs<VerdictJob> verdict_jobs() {
  using Times = const VerdictTimes&;
  return {
      {"verdict/forensics",
       [](Times t) { return t.filters + t.clocks + t.evidence + t.checks + t.score; }},
      {"verdict/clocks, checks and score", [](Times t) { return t.clocks + t.checks + t.score; }},
      {"verdict/filters", [](Times t) { return t.filters; }},
      {"verdict/clocks", [](Times t) { return t.clocks; }},
      {"verdict/evidence", [](Times t) { return t.evidence; }},
      {"verdict/checks", [](Times t) { return t.checks; }},
      {"verdict/score", [](Times t) { return t.score; }},
  };
}

NamedJobs<DateJob> date_jobs() {
  return {
    {"date/forensics",
     [](std::string_view text) {
       const ParsedDate date = parse_date(text);
       return date.instant ? date.instant->seconds : 0;
     }},
#if defined(FORENSICS_BENCH_MAIL_PARSER)
        {"date/mail-parser",
         [](std::string_view text) {
           return mail_parser_date(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
         }},
#endif
#if defined(FORENSICS_BENCH_GMIME)
        {"date/GMime", [](std::string_view text) { return gmime_date(text); }},
#endif
  };
}

}  // namespace forensics::bench
