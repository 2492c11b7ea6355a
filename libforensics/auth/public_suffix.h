// The Public Suffix List: below which names anybody can register one. publicsuffix.org, by libpsl.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "libforensics/base/result.h"

struct psl_ctx_st;

namespace forensics {

class PublicSuffixList {
 public:
  // The list that libpsl was built with. Lives for ever.
  [[nodiscard]] static const PublicSuffixList& built_in();
  // A list in either form that libpsl reads. For old mail, the list of that time. Error:
  // bad_data_file.
  [[nodiscard]] static Result<PublicSuffixList> open(const std::string& path);

  // The name one label below the longest public suffix: the organizational domain of RFC 7489 3.2.
  // ICANN and private suffixes both count. "" for a public suffix itself. `domain`: canonical, as
  // DNS carries it.
  [[nodiscard]] std::string registrable_domain(std::string_view domain) const;

  // What identifies the list in a report: the SHA-1 and date of the built-in one, else its path.
  [[nodiscard]] const std::string& version() const noexcept { return version_; }

 private:
  PublicSuffixList(std::shared_ptr<const psl_ctx_st> list, std::string version);
  std::shared_ptr<const psl_ctx_st> list_;
  std::string version_;
};

}  // namespace forensics
