// rspamd: milter_headers writes the result, the action and where it was scanned.
#include "libforensics/base/ascii.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_spam[] = {
    {"False", "not spam"}, {"True", "spam"}, {"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterWord k_actions[] = {
    {"no action", "delivered as it is"}, {"greylist", "to be tried again later"},
    {"add header", "marked as spam"},    {"rewrite subject", "marked as spam in the subject"},
    {"soft reject", "refused for now"},  {"reject", "refused"}};
constexpr FilterKey k_result[] = {{"verdict", "verdict", k_spam},
                                  {"score", "points"},
                                  {"required", "points that make spam"},
                                  {"rules", "rules that fired"}};
constexpr FilterKey k_status[] = {{"verdict", "verdict", k_spam}, {"score", "points"}};
constexpr FilterKey k_action[] = {{"action", "action", k_actions}};
constexpr FilterKey k_pre[] = {
    {"action", "action", k_actions}, {"module", "module that decided"}, {"note", "its words"}};
constexpr FilterKey k_server[] = {{"server", "server that scanned"}};
constexpr FilterKey k_queue_id[] = {{"queue_id", "queue id at the scan"}};

// "default: False [14.47 / 25.00]; SYMBOL(5.50)[options]; ..."
void read_result(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t semicolon = value.find(';');
  const std::string_view head = value.substr(0, semicolon);
  const std::size_t colon = head.find(':');
  const std::size_t open = head.find('[');
  const std::size_t slash = head.find('/');
  const std::size_t close = head.find(']');
  if (colon == std::string_view::npos || open == std::string_view::npos ||
      slash == std::string_view::npos || close == std::string_view::npos || colon > open ||
      open > slash || slash > close)
    return;
  out.add("verdict", trim(head.substr(colon + 1, open - colon - 1)), field);
  out.add("score", trim(head.substr(open + 1, slash - open - 1)), field);
  out.add("required", trim(head.substr(slash + 1, close - slash - 1)), field);
  if (semicolon != std::string_view::npos)
    out.add("rules", trim(value.substr(semicolon + 1)), field);
}

constexpr FilterField k_fields[] = {
    {"X-Spamd-Result", read_result, k_result},
    {"X-Rspamd-Status", read_status, k_status, "verdict"},
    {"X-Rspamd-Action", read_value, k_action, "action"},
    {"X-Rspamd-Pre-Result", read_pairs<';', '='>, k_pre, "note"},
    {"X-Rspamd-Server", read_value, k_server, "server"},
    {"X-Rspamd-Queue-Id", read_value, k_queue_id, "queue_id"},
};

}  // namespace

extern constexpr Filter rspamd{checked({.title = "rspamd",
                                        .source = "rspamd, module milter_headers and the list of "
                                                  "its actions",
                                        .fields = k_fields})};

}  // namespace forensics::filters
