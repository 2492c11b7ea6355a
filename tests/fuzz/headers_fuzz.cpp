// The header splitter: its spans join to the message, whatever the bytes, and a second split of
// the joined bytes gives the same.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "libforensics/headers/unfold.h"
#include "tests/unit/headers/join.h"

namespace {

void stop(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::abort();
}

void check_unfolding(const forensics::Headers& headers) {
  using forensics::Unfolding;
  std::string scratch;
  forensics::UnfoldMap map;
  for (const forensics::Field& field : headers.fields) {
    const std::string_view raw = headers.raw_value(field);
    for (const Unfolding style : {Unfolding::keep_blanks, Unfolding::one_space}) {
      const std::string_view out = forensics::unfold(raw, scratch, &map, style);
      if (out.find('\n') != std::string_view::npos) stop("a line end is left");
      if (map.to_original(out.size()) != raw.size()) stop("the map does not reach the end");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  const forensics::Headers headers = forensics::split_headers(message);
  if (const std::string why = forensics::complaint(headers); !why.empty()) stop(why);
  const std::string copy = forensics::joined(headers);
  const forensics::Headers again = forensics::split_headers(copy);
  if (again.fields.size() != headers.fields.size() || !(again.body == headers.body)) {
    stop("a second split differs");
  }
  std::size_t named = 0;
  for (const forensics::Field& field : headers.fields_named("Received")) {
    named += headers.name(field).size();
  }
  if (named != headers.count("received") * 8) stop("fields_named and count differ");
  check_unfolding(headers);
  return 0;
}
