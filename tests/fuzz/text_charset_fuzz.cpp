// Charsets, domains and skeletons: "label\nbytes" always becomes well-formed UTF-8.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/text/charset.h"
#include "libforensics/text/confusable.h"
#include "libforensics/text/domain.h"
#include "libforensics/text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_domain(std::string_view bytes) {
  for (const auto& form : {forensics::domain_to_ascii(bytes), forensics::domain_to_unicode(bytes),
                           forensics::label_to_ascii(bytes), forensics::label_to_unicode(bytes)}) {
    require(!form.text || forensics::is_valid_utf8(*form.text));
  }
  const auto ascii = forensics::domain_to_ascii(bytes);
  require(!ascii.text || forensics::is_ascii(*ascii.text));
  require(forensics::is_valid_utf8(forensics::confusable_skeleton(bytes)));
  static_cast<void>(forensics::script_use(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view label = input.substr(0, line);
  const std::string_view bytes = input.substr(std::min(line + 1, input.size()));
  const forensics::ConvertedText read = forensics::to_utf8(bytes, label);
  require(forensics::is_valid_utf8(read.text));
  require(read.reading.used.data() != nullptr);
  require(forensics::is_valid_utf8(forensics::repair_utf8(bytes)));
  check_domain(bytes);
  return 0;
}
