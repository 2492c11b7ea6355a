#include "libforensics/chain/greylist.h"

#include <charconv>
#include <optional>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

std::optional<std::int64_t> take_number(std::string_view& text) noexcept {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || out < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return out;
}

bool take(std::string_view& text, std::string_view word) noexcept {
  if (!starts_with_ignoring_case(text, word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// "01:15:52" of milter-greylist, "4552 seconds" of Postgrey.
std::optional<std::int64_t> take_wait(std::string_view& text) noexcept {
  take(text, "for ");
  const auto first = take_number(text);
  if (!first || take(text, " second")) return first;
  if (!take(text, ":")) return std::nullopt;
  const auto minutes = take_number(text);
  if (!minutes || !take(text, ":")) return std::nullopt;
  const auto seconds = take_number(text);
  if (!seconds) return std::nullopt;
  return *first * 3'600 + *minutes * 60 + *seconds;
}

// The word behind " at " or " (": where the program runs.
std::string_view host_in(std::string_view text) noexcept {
  for (const std::string_view before : {" at ", " ("}) {
    const std::size_t at = text.find(before);
    if (at == std::string_view::npos) continue;
    text.remove_prefix(at + before.size());
    return text.substr(0, text.find_first_of("; )\r\n\t"));
  }
  return {};
}

}  // namespace

std::vector<GreylistWait> read_greylist_fields(const Headers& headers) {
  std::vector<GreylistWait> out;
  for (const Field& field : headers.fields_named("X-Greylist")) {
    std::string_view text = trim(headers.raw_value(field));
    if (!take(text, "delayed ")) continue;
    const auto wait = take_wait(text);
    const std::string_view host = host_in(text);
    if (wait && !host.empty()) out.push_back({host, *wait});
  }
  return out;
}

}  // namespace forensics
