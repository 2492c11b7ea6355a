#if defined(FORENSICS_BENCH_GMIME)

#include <gmime/gmime.h>

#include "bench/speed/peers.h"

namespace forensics::bench {
namespace {

GMimeMessage* parse(std::string_view message) {
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(started);
  GMimeStream* stream = g_mime_stream_mem_new_with_buffer(message.data(), message.size());
  GMimeParser* parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage* parsed = g_mime_parser_construct_message(parser, nullptr);
  g_object_unref(parser);
  g_object_unref(stream);
  return parsed;
}

void count_part(GMimeObject*, GMimeObject*, gpointer count) {
  ++*static_cast<std::size_t*>(count);
}

}  // namespace

std::size_t gmime_headers(std::string_view message) {
  GMimeMessage* parsed = parse(message);
  if (parsed == nullptr) return 0;
  const int fields =
      g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(parsed)));
  g_object_unref(parsed);
  return static_cast<std::size_t>(fields);
}

std::size_t gmime_full(std::string_view message) {
  GMimeMessage* parsed = parse(message);
  if (parsed == nullptr) return 0;
  std::size_t parts = 0;
  g_mime_message_foreach(parsed, count_part, &parts);
  g_object_unref(parsed);
  return parts;
}

std::int64_t gmime_date(std::string_view text) {
  GDateTime* date = g_mime_utils_header_decode_date(text.data());
  if (date == nullptr) return 0;
  const gint64 seconds = g_date_time_to_unix(date);
  g_date_time_unref(date);
  return seconds;
}

}  // namespace forensics::bench

#endif
