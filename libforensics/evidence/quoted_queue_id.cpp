#include "libforensics/evidence/quoted_queue_id.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/evidence/made_message_id.h"

namespace forensics {
namespace {

constexpr std::string_view k_mimecast = "mimecast";

// The last words of a value; the layouts end with what is looked for.
struct LastWords {
  std::array<std::string_view, 4> words{};  // the last one first; empty where there are fewer
};

LastWords last_words_of(std::string_view value) noexcept {
  LastWords out;
  for (std::string_view& word : out.words) {
    while (!value.empty() && is_space(value.back())) value.remove_suffix(1);
    std::size_t begin = value.size();
    while (begin > 0 && !is_space(value[begin - 1])) --begin;
    word = value.substr(begin);
    value = value.substr(0, begin);
  }
  return out;
}

// "from quoted-printable to 8bit by HOST id ID"
QuotedQueueId read_autoconverted(std::string_view value) noexcept {
  const auto [words] = last_words_of(value);
  if (words[1] != "id" || words[3] != "by") return {};
  return {.id = words[0], .host = words[2], .family = {}};
}

// "OpenDKIM Filter v2.11.0 HOST ID"
QuotedQueueId read_milter(std::string_view value) noexcept {
  const auto [words] = last_words_of(value);
  if (words[3] != "Filter" || !words[2].starts_with('v')) return {};
  return {.id = words[0], .host = words[1], .family = {}};
}

QuotedQueueId read_mimecast(std::string_view value) noexcept {
  const auto [words] = last_words_of(value);
  return {.id = words[0], .host = {}, .family = k_mimecast};
}

QuotedQueueId read(const ServerField& field) noexcept {
  switch (field.name) {
    case ServerFieldName::mime_autoconverted: return read_autoconverted(field.value);
    case ServerFieldName::mimecast_unique: return read_mimecast(field.value);
    case ServerFieldName::dkim_filter:
    case ServerFieldName::dmarc_filter:
    case ServerFieldName::arc_filter: return read_milter(field.value);
    default: return {};
  }
}

}  // namespace

bool is_of_quoting_server(const QuotedQueueId& quoted, const Hop& hop) noexcept {
  if (quoted.family.data() != nullptr) return hop.family == quoted.family;
  return same_host(quoted.host, hop.by.name);
}

bool has_quoted_id(const QuotedQueueId& quoted, const Hop& hop) noexcept {
  if (quoted.family != k_mimecast) return hop.id == quoted.id;
  const std::size_t prefix = hop.id.size() - std::min(hop.id.size(), quoted.id.size());
  return prefix > 0 && hop.id[prefix - 1] == '-' && hop.id.substr(prefix) == quoted.id;
}

std::vector<QuotedQueueId> find_quoted_queue_ids(const ServerFields& fields,
                                                 std::string_view message_id, const Chain& chain) {
  std::vector<QuotedQueueId> out;
  const auto add = [&](QuotedQueueId quoted) {
    if (quoted.id.empty() || out.size() == limits::max_quoted_queue_ids) return;
    quoted.in_a_line = std::any_of(chain.hops.begin(), chain.hops.end(), [&quoted](const Hop& hop) {
      return has_quoted_id(quoted, hop);
    });
    out.push_back(quoted);
  };
  for (const ServerField& field : fields) add(read(field));
  add({.id = queue_id_in(message_id),
       .host = message_id.substr(message_id.rfind('@') + 1),
       .family = {},
       .in_message_id = true});
  return out;
}

}  // namespace forensics
