#include "libforensics/evidence/list_sender.h"

#include <cstddef>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/evidence/list_fields.h"

namespace forensics {
namespace {

// Mailman "LIST-bounces", before 2.1 "LIST-admin"; Majordomo and LISTSERV "owner-LIST"; ezmlm
// "LIST-return-N-"; mlmmj and vger "LIST+bounces-N-"; SmartList "LIST-request"; Sympa "LIST-owner";
// Google Groups "LIST+bnc"; Yahoo Groups "sentto-". What has no name of a list before it is of a
// sender of newsletters, who knows the subscriber from the beginning.
bool is_of_a_list(std::string_view local) noexcept {
  for (const std::string_view begin : {"owner-", "sentto-"}) {
    if (starts_with_ignoring_case(local, begin)) return true;
  }
  for (const std::string_view end : {"-admin", "-owner", "-errors", "-request"}) {
    if (local.size() > end.size() && ends_with_ignoring_case(local, end)) return true;
  }
  for (std::size_t at = 1; at < local.size(); ++at) {
    if (local[at] != '-' && local[at] != '+') continue;
    for (const std::string_view word : {"bounces", "return-", "bnc"}) {
      if (starts_with_ignoring_case(local.substr(at + 1), word)) return true;
    }
  }
  return false;
}

std::string_view subscriber_host(std::string_view local) noexcept {
  const std::size_t equals = local.rfind('=');
  if (equals == std::string_view::npos || local.find('.', equals) == std::string_view::npos)
    return {};
  return local.substr(equals + 1);
}

}  // namespace

ListSender read_list_sender(std::string_view return_path, const Headers& headers) noexcept {
  const std::size_t at_sign = return_path.rfind('@');
  if (at_sign == std::string_view::npos) return {};
  const std::string_view local = return_path.substr(0, at_sign);
  const std::string_view domain = organisational_domain(return_path.substr(at_sign + 1));
  if (domain.empty() || !is_of_a_list(local) || !is_by_a_list(headers)) return {};
  return {return_path, local, domain, subscriber_host(local)};
}

}  // namespace forensics
