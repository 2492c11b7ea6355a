// Tag lists, key records and whole signed messages of any bytes: views stay inside, nothing passes
// by itself, and a body is canonicalised alike wherever it is cut.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "libforensics/auth/arc.h"
#include "libforensics/auth/dkim.h"
#include "libforensics/auth/dmarc_record.h"
#include "libforensics/headers/fields.h"

namespace {

using namespace forensics;

void require(bool holds) {
  if (!holds) std::abort();
}

bool inside(std::string_view part, std::string_view whole) {
  return part.data() == nullptr ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

class StringSink final : public ByteSink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

std::string canonical(std::string_view first, std::string_view second, Canonicalization form,
                      BodyLineEnds ends) {
  StringSink sink;
  BodyCanonicalizer body(form, ends, sink);
  body.add(first);
  body.add(second);
  body.finish();
  return sink.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const TagList list = parse_tag_list(text);
  for (const Tag& tag : list.tags) {
    require(inside(tag.name, text) && inside(tag.value, tag.raw_value));
    require(list.find(tag.name) == &tag);
  }
  (void)parse_dkim_key(text);
  (void)parse_dmarc_record(text);

  const std::size_t cut = size == 0 ? 0 : data[0] % (size + 1);
  for (const auto form : {Canonicalization::simple, Canonicalization::relaxed}) {
    for (const auto ends : {BodyLineEnds::as_is, BodyLineEnds::mended}) {
      require(canonical(text.substr(0, cut), text.substr(cut), form, ends) ==
              canonical(text, {}, form, ends));
    }
  }

  const Headers headers = split_headers(text);
  const EmptyDnsView view;
  for (const DkimCheck& check : check_dkim(headers, view).checks) {
    require(check.result != DkimResult::pass);
    require(inside(check.signature.domain, text) && inside(check.signature.selector, text));
    for (const std::uint32_t field : check.signed_fields) require(field < headers.fields.size());
  }
  require(check_arc(headers, view).result != ArcResult::pass);
  return 0;
}
