#include "libforensics/dns/wire.h"

#include <algorithm>
#include <array>

#include "libforensics/dns/internal/wire_cursor.h"

namespace forensics {
namespace {

using internal::WireCursor;

constexpr std::uint16_t k_type_soa = 6;
constexpr std::uint16_t k_class_in = 1;

// By DnsType.
constexpr std::array<std::uint16_t, 7> k_type_numbers = {1, 28, 15, 16, 12, 5, 2};

struct RecordHead {
  std::string name;
  std::uint16_t type{0};
  std::uint16_t record_class{0};
  std::uint32_t ttl{0};
  std::size_t data_end{0};
};

std::optional<IpAddress> read_address(WireCursor& cursor, bool v4) {
  const auto bytes = cursor.bytes(v4 ? 4 : 16);
  if (!bytes) return std::nullopt;
  std::array<std::uint8_t, 16> out{};
  std::transform(bytes->begin(), bytes->end(), out.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  if (!v4) return IpAddress::from_v6(out);
  return IpAddress::from_v4(static_cast<std::uint32_t>(out[0]) << 24 |
                            static_cast<std::uint32_t>(out[1]) << 16 |
                            static_cast<std::uint32_t>(out[2]) << 8 | out[3]);
}

std::optional<TextStrings> read_strings(WireCursor& cursor, std::size_t end) {
  TextStrings out;
  while (cursor.at() < end) {
    const auto size = cursor.u8();
    if (!size) return std::nullopt;
    const auto bytes = cursor.bytes(*size);
    if (!bytes) return std::nullopt;
    out.strings.emplace_back(*bytes);
  }
  if (out.strings.empty()) return std::nullopt;
  return out;
}

// The data of a record; null when it is none of its type or does not fill its length.
std::optional<decltype(DnsRecord::data)> read_data(WireCursor& cursor, DnsType type,
                                                   std::size_t end) {
  std::optional<decltype(DnsRecord::data)> out;
  switch (type) {
    case DnsType::a:
    case DnsType::aaaa: {
      if (const auto address = read_address(cursor, type == DnsType::a)) out = *address;
      break;
    }
    case DnsType::mx: {
      const auto preference = cursor.u16();
      auto host = cursor.name();
      if (preference && host) out = MailExchange{*preference, std::move(*host)};
      break;
    }
    case DnsType::txt: {
      if (auto strings = read_strings(cursor, end)) out = std::move(*strings);
      break;
    }
    default: {
      if (auto target = cursor.name()) out = DomainTarget{std::move(*target)};
    }
  }
  if (cursor.at() != end) return std::nullopt;
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : cursor_(bytes) {}

  WireMessage read() {
    if (!read_header()) {
      note(WireProblem::short_header);
      return std::move(out_);
    }
    if (question_count_ > 1) note(WireProblem::several_questions);
    for (std::uint16_t i = 0; i < question_count_; ++i) {
      if (!read_question(i == 0)) return std::move(out_);
    }
    for (std::uint16_t i = 0; i < answer_count_; ++i) {
      if (!read_answer()) return std::move(out_);
    }
    for (std::uint16_t i = 0; i < authority_count_; ++i) {
      if (!read_authority()) return std::move(out_);
    }
    return std::move(out_);
  }

 private:
  void note(WireProblem problem) {
    if (out_.problem == WireProblem::none) out_.problem = problem;
  }
  bool stop(WireProblem problem) {
    note(problem);
    return false;
  }

  bool read_header() {
    const auto id = cursor_.u16();
    const auto flags = cursor_.u16();
    const auto questions = cursor_.u16();
    const auto answers = cursor_.u16();
    const auto authorities = cursor_.u16();
    const auto additionals = cursor_.u16();
    if (!additionals) return false;
    out_.id = *id;
    out_.response = (*flags & 0x8000U) != 0;
    out_.opcode = static_cast<std::uint8_t>(*flags >> 11U & 0xFU);
    out_.authoritative = (*flags & 0x0400U) != 0;
    out_.truncated = (*flags & 0x0200U) != 0;
    out_.authentic = (*flags & 0x0020U) != 0;
    out_.rcode = static_cast<std::uint8_t>(*flags & 0xFU);
    question_count_ = *questions;
    answer_count_ = *answers;
    authority_count_ = *authorities;
    return true;
  }

  bool read_question(bool first) {
    auto name = cursor_.name();
    if (!name) return stop(cursor_.cut_off() ? WireProblem::cut_off : WireProblem::bad_name);
    const auto type = cursor_.u16();
    if (!cursor_.u16()) return stop(WireProblem::cut_off);
    if (!first) return true;
    out_.question_name = std::move(*name);
    out_.question_type = *type;
    return true;
  }

  std::optional<RecordHead> read_head() {
    if (++records_ > k_max_wire_records) {
      note(WireProblem::too_many_records);
      return std::nullopt;
    }
    RecordHead head;
    auto name = cursor_.name();
    if (!name) {
      note(cursor_.cut_off() ? WireProblem::cut_off : WireProblem::bad_name);
      return std::nullopt;
    }
    head.name = std::move(*name);
    const auto type = cursor_.u16();
    const auto record_class = cursor_.u16();
    const auto ttl = cursor_.u32();
    const auto size = cursor_.u16();
    if (!size || *size > cursor_.left()) {
      note(WireProblem::cut_off);
      return std::nullopt;
    }
    head.type = *type;
    head.record_class = *record_class;
    head.ttl = *ttl > 0x7FFFFFFFU ? 0 : *ttl;  // RFC 2181 8
    head.data_end = cursor_.at() + *size;
    return head;
  }

  bool read_answer() {
    auto head = read_head();
    if (!head) return false;
    const auto type = dns_type_of_wire(head->type);
    if (type && head->record_class == k_class_in) {
      if (auto data = read_data(cursor_, *type, head->data_end)) {
        out_.answers.push_back({std::move(head->name), *type, head->ttl, std::move(*data)});
      } else {
        note(WireProblem::bad_rdata);
      }
    }
    cursor_.move_to(head->data_end);
    return true;
  }

  bool read_authority() {
    const auto head = read_head();
    if (!head) return false;
    if (head->type == k_type_soa && head->record_class == k_class_in && !out_.negative_ttl)
      read_soa(*head);
    cursor_.move_to(head->data_end);
    return true;
  }

  // MNAME RNAME SERIAL REFRESH RETRY EXPIRE MINIMUM.
  void read_soa(const RecordHead& head) {
    std::optional<std::uint32_t> last;
    if (cursor_.name() && cursor_.name()) {
      for (int i = 0; i < 5; ++i) last = cursor_.u32();
    }
    if (!last || cursor_.at() != head.data_end) return note(WireProblem::bad_rdata);
    out_.negative_ttl = std::min(head.ttl, *last);
  }

  WireCursor cursor_;
  WireMessage out_;
  std::uint16_t question_count_{0};
  std::uint16_t answer_count_{0};
  std::uint16_t authority_count_{0};
  std::size_t records_{0};
};

}  // namespace

std::string_view wire_problem_name(WireProblem problem) noexcept {
  constexpr std::array<std::string_view, 7> names = {
      "none",      "short_header",     "cut_off",          "bad_name",
      "bad_rdata", "too_many_records", "several_questions"};
  return names[static_cast<std::size_t>(problem)];
}

std::uint16_t wire_type_number(DnsType type) noexcept {
  return k_type_numbers[static_cast<std::size_t>(type)];
}

std::optional<DnsType> dns_type_of_wire(std::uint16_t number) noexcept {
  const auto* const found = std::find(k_type_numbers.begin(), k_type_numbers.end(), number);
  if (found == k_type_numbers.end()) return std::nullopt;
  return static_cast<DnsType>(found - k_type_numbers.begin());
}

WireMessage read_wire_message(std::string_view bytes) {
  return Reader(bytes).read();
}

}  // namespace forensics
