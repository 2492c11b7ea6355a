// DNS answers for tests, a line each.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libforensics/dns/name.h"
#include "libforensics/dns/snapshot.h"

namespace forensics {

class TestZone {
 public:
  TestZone& txt(std::string_view name, std::vector<std::string> strings) {
    return add(name, DnsType::txt, TextStrings{std::move(strings)});
  }
  TestZone& txt(std::string_view name, std::string text) {
    return txt(name, std::vector<std::string>{std::move(text)});
  }
  // Any other type, in presentation text.
  TestZone& record(std::string_view name, DnsType type, std::string_view rdata) {
    return add(name, type, *read_rdata(type, rdata));
  }
  TestZone& status(std::string_view name, DnsType type, DnsStatus status) {
    answers_.push_back({{canonical_name(name), type}, {}});
    answers_.back().second.status = status;
    return *this;
  }
  [[nodiscard]] DnsSnapshot view() const {
    DnsSnapshot out;
    for (const auto& [question, answer] : answers_) out.add(question, answer);
    return out;
  }

 private:
  TestZone& add(std::string_view name, DnsType type, decltype(DnsRecord::data) data) {
    const DnsQuestion question{canonical_name(name), type};
    DnsRecord record{question.name, type, 300, std::move(data)};
    for (auto& [known, answer] : answers_) {
      if (known == question) {
        answer.records.push_back(std::move(record));
        return *this;
      }
    }
    answers_.push_back({question, {}});
    answers_.back().second.status = DnsStatus::data;
    answers_.back().second.records.push_back(std::move(record));
    return *this;
  }

  std::vector<std::pair<DnsQuestion, DnsAnswer>> answers_;
};

}  // namespace forensics
