#include "libforensics/auth/public_suffix.h"

#include <libpsl.h>

#include "libforensics/base/instant.h"

namespace forensics {

PublicSuffixList::PublicSuffixList(std::shared_ptr<const psl_ctx_st> list, std::string version)
    : list_(std::move(list)), version_(std::move(version)) {}

const PublicSuffixList& PublicSuffixList::built_in() {
  static const PublicSuffixList list(
      std::shared_ptr<const psl_ctx_st>(psl_builtin(), [](const psl_ctx_st*) {}),
      std::string(psl_builtin_sha1sum()) + ' ' +
          to_rfc3339({static_cast<std::int64_t>(psl_builtin_file_time()), 0}));
  return list;
}

Result<PublicSuffixList> PublicSuffixList::open(const std::string& path) {
  psl_ctx_t* const list = psl_load_file(path.c_str());
  if (list == nullptr || psl_suffix_count(list) == 0) {
    psl_free(list);
    return fail(ErrorCode::bad_data_file, path + ": no public suffix list");
  }
  return PublicSuffixList(
      std::shared_ptr<const psl_ctx_st>(
          list, [](const psl_ctx_st* old) { psl_free(const_cast<psl_ctx_st*>(old)); }),
      path);
}

std::string PublicSuffixList::registrable_domain(std::string_view domain) const {
  if (list_ == nullptr || domain.empty()) return {};

  const std::string asked(domain);
  const char* const found = psl_registrable_domain(list_.get(), asked.c_str());
  return found == nullptr ? std::string() : std::string(found);
}

}  // namespace forensics
