// Answers of DNS kept in a file, so that an analysis can be repeated without a network.
//
// The format is NDJSON: a line that says what the file is, then one line an answer, sorted by name,
// type and time. Member names are those of RFC 8427 where it has them.
//
//   {"format":"forensics-dns","version":1,"created":"2026-11-21T19:10:11Z","tool":"..",
//    "resolver":"127.0.0.1@5353","dnssec":"validated"}
//   {"QNAME":"example.test.","QTYPE":"TXT","status":"NOERROR","time":"2026-11-21T19:10:11Z",
//    "dnssec":"insecure","answerRRs":[{"NAME":"example.test.","TYPE":"TXT","TTL":300,
//    "rdata":["v=spf1 -all"]}],"source":"live"}
//
// The rdata of TXT is the list of its strings, other bytes than printable ASCII as \DDD, so that
// 8-bit records survive; that of other types is presentation text. Several lines of one question
// are its history. Members that this version does not know are passed over.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/dns/view.h"

namespace forensics {

// What the first line says; "" and null where it does not.
struct DnsSnapshotHead {
  std::optional<Instant> created;
  std::string tool;
  std::string resolver;
  std::string dnssec;  // "validated", "ad-bit", "none"
};

// Lets a map of questions be searched without making one.
struct QuestionOrder {
  using is_transparent = void;
  struct View {
    std::string_view name;
    DnsType type;
  };
  template <class A, class B>
  [[nodiscard]] bool operator()(const A& a, const B& b) const noexcept {
    const int order = std::string_view(a.name).compare(b.name);
    return order != 0 ? order < 0 : a.type < b.type;
  }
};

using DnsHistory = std::map<DnsQuestion, std::vector<DnsAnswer>, QuestionOrder>;

class DnsSnapshot final : public DnsView {
 public:
  DnsSnapshotHead head;

  // Adds one answer to the history of its question; equal ones are kept once.
  void add(const DnsQuestion& question, DnsAnswer answer);

  // The answer whose interval covers `as_of`; else the nearest earlier one; else the earliest later
  // one, anachronistic. Answers without time count as earlier than all. Null `as_of`: the newest.
  [[nodiscard]] DnsLookup look_up(std::string_view name, DnsType type,
                                  std::optional<Instant> as_of) const override;

  // Every question with its answers, oldest first.
  [[nodiscard]] const DnsHistory& answers() const noexcept { return answers_; }

 private:
  DnsHistory answers_;
};

// Errors: bad_data_file, with the line that is none of this format. An answer of a type that the
// library does not ask for is passed over.
[[nodiscard]] Result<DnsSnapshot> read_snapshot(std::string_view text);

// The file as text. Reading and writing it again gives the same bytes.
[[nodiscard]] std::string snapshot_text(const DnsSnapshot& snapshot);

}  // namespace forensics
