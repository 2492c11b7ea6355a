// fails: deleted
// Headers point into the message, so a message that dies with the expression is refused; named
// strings, views and literals are taken, by both overloads.
#include <string>
#include <string_view>
#include <type_traits>

#include "libforensics/headers/fields.h"

std::string read_message();

template <class Text>
constexpr bool takes = requires(Text&& text, forensics::Headers& out) {
  forensics::split_headers(static_cast<Text&&>(text));
  forensics::split_headers(static_cast<Text&&>(text), out);
};
static_assert(takes<std::string_view>);
static_assert(takes<const char (&)[6]>);
static_assert(takes<std::string&>);
static_assert(takes<const std::string&>);
static_assert(!takes<std::string>);
static_assert(!takes<const std::string>);

forensics::Headers keep_headers() {
#if defined(SHOULD_FAIL)
  return forensics::split_headers(read_message());
#else
  static const std::string message = read_message();
  return forensics::split_headers(message);
#endif
}
