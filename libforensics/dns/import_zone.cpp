#include <array>
#include <charconv>
#include <map>
#include <span>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/import.h"
#include "libforensics/dns/internal/zone_entries.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

using internal::ZoneEntries;
using internal::ZoneWord;
using Words = std::span<const ZoneWord>;

// Seconds, or a sum with units as name servers write it: "1h30m". Null when it is no time.
std::optional<std::uint32_t> read_ttl(std::string_view text) noexcept {
  constexpr std::string_view units = "smhdw";
  constexpr std::array<std::uint64_t, 5> seconds = {1, 60, 3'600, 86'400, 604'800};
  std::uint64_t sum = 0;
  while (!text.empty()) {
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{}) return std::nullopt;
    text = {rest, static_cast<std::size_t>(end - rest)};
    std::uint64_t unit = 1;
    if (!text.empty()) {
      const std::size_t which = units.find(to_lower(text[0]));
      if (which == std::string_view::npos) return std::nullopt;
      unit = seconds[which];
      text.remove_prefix(1);
    }
    sum += number * unit;
    if (sum > 0x7FFF'FFFFU) return std::nullopt;
  }
  return static_cast<std::uint32_t>(sum);
}

bool is_absolute(std::string_view name) noexcept {
  return name.ends_with('.') && !name.ends_with("\\.");
}

class ZoneImport {
 public:
  explicit ZoneImport(std::string_view origin) : origin_(canonical_name(origin)) {}

  Result<DnsSnapshot> run(std::string_view text) {
    ZoneEntries entries(text);
    while (entries.next()) {
      const std::string why = take(entries);
      if (!why.empty()) return failure(entries.line(), why);
    }
    if (!entries.problem().empty()) return failure(entries.line(), std::string(entries.problem()));
    return snapshot();
  }

 private:
  static tl::unexpected<Error> failure(std::size_t line, const std::string& why) {
    return fail(ErrorCode::bad_data_file, "line " + std::to_string(line) + ": " + why);
  }

  [[nodiscard]] std::string absolute(std::string_view name) const {
    if (name == "@") return origin_;
    std::string out = canonical_name(name);
    if (!is_absolute(name) && !origin_.empty()) out += '.' + origin_;
    return out;
  }

  // Why the entry is none; "" when it was taken or passed over.
  std::string take(const ZoneEntries& entries) {
    Words words = entries.words();
    if (!words[0].quoted && words[0].text.starts_with('$')) return take_directive(words);
    if (!entries.continues_owner()) {
      owner_ = absolute(words[0].text);
      words = words.subspan(1);
    }
    std::optional<std::uint32_t> ttl = default_ttl_;
    while (!words.empty()) {
      const std::string_view word = words[0].text;
      if (const auto own = read_ttl(word); own && !word.empty()) {
        ttl = own;
      } else if (!equals_ignoring_case(word, "IN")) {
        break;
      }
      words = words.subspan(1);
    }
    if (words.empty()) return "an entry without a type";
    const auto type = dns_type_of(words[0].text);
    if (!type) return "";
    return take_record(*type, ttl, words.subspan(1));
  }

  std::string take_directive(Words words) {
    const std::string_view name = words[0].text;
    if (words.size() < 2) return "a directive without a value";
    if (equals_ignoring_case(name, "$ORIGIN")) {
      origin_ = absolute(words[1].text);
      return "";
    }
    if (equals_ignoring_case(name, "$TTL")) {
      default_ttl_ = read_ttl(words[1].text);
      return default_ttl_ ? "" : "$TTL is no time";
    }
    return std::string(name) + " is not read here";
  }

  std::string take_record(DnsType type, std::optional<std::uint32_t> ttl, Words rdata) {
    DnsRecord record;
    record.name = owner_;
    record.type = type;
    record.ttl = ttl;
    if (rdata.empty()) return "a record without data";
    if (type == DnsType::txt) {
      TextStrings strings;
      for (const ZoneWord& word : rdata) strings.strings.push_back(unescape_bytes(word.text));
      record.data = std::move(strings);
    } else {
      auto data = read_rdata(type, presentation(type, rdata));
      if (!data) return "data does not fit its type";
      record.data = std::move(*data);
    }
    sets_[{owner_, type}].push_back(std::move(record));
    return "";
  }

  // The data as one text, its name made absolute.
  [[nodiscard]] std::string presentation(DnsType type, Words rdata) const {
    const std::string_view last = rdata.back().text;
    if (type == DnsType::a || type == DnsType::aaaa) return std::string(last);
    if (type != DnsType::mx) return absolute(last) + '.';
    return rdata.size() < 2 ? std::string()
                            : std::string(rdata[0].text) + ' ' + absolute(last) + '.';
  }

  DnsSnapshot snapshot() const {
    DnsSnapshot out;
    for (const auto& [question, records] : sets_) {
      add(out, question, records);
      if (question.type == DnsType::cname) add_aliased(out, question.name);
    }
    return out;
  }

  static void add(DnsSnapshot& out, const DnsQuestion& question, std::vector<DnsRecord> records) {
    DnsAnswer answer;
    answer.status = DnsStatus::data;
    answer.records = std::move(records);
    answer.source = "zone";
    out.add(question, std::move(answer));
  }

  // What a resolver answers for an alias: the CNAMEs, then the records at their end.
  void add_aliased(DnsSnapshot& out, const std::string& alias) const {
    std::vector<DnsRecord> chain;
    std::string name = alias;
    for (std::size_t step = 0; step < k_max_alias_steps; ++step) {
      const auto found = sets_.find({name, DnsType::cname});
      if (found == sets_.end()) break;
      chain.push_back(found->second.front());
      name = chain.back().target()->name;
    }
    for (auto set = sets_.lower_bound({name, DnsType::a});
         set != sets_.end() && set->first.name == name; ++set) {
      if (set->first.type == DnsType::cname) return;
      std::vector<DnsRecord> records = chain;
      records.insert(records.end(), set->second.begin(), set->second.end());
      add(out, {alias, set->first.type}, std::move(records));
    }
  }

  std::string origin_;
  std::string owner_;
  std::optional<std::uint32_t> default_ttl_;
  std::map<DnsQuestion, std::vector<DnsRecord>> sets_;
};

}  // namespace

Result<DnsSnapshot> import_zone_file(std::string_view text, std::string_view origin) {
  return ZoneImport(origin).run(text);
}

}  // namespace forensics
