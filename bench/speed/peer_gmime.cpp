#if defined(FORENSICS_BENCH_GMIME)

#include <gmime/gmime.h>

#include "bench/speed/peers.h"

namespace forensics::bench {
namespace {

// Takes over the stream. Null when there is none, or no message in it.
GMimeMessage* parse(GMimeStream* stream) {
  if (stream == nullptr) return nullptr;
  GMimeParser* parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage* parsed = g_mime_parser_construct_message(parser, nullptr);
  g_object_unref(parser);
  g_object_unref(stream);
  return parsed;
}

void start() {
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(started);
}

GMimeStream* memory_stream(std::string_view message) {
  start();
  return g_mime_stream_mem_new_with_buffer(message.data(), message.size());
}

GMimeStream* file_stream(const char* path) {
  start();
  return g_mime_stream_file_open(path, "rb", nullptr);
}

std::size_t count_fields(GMimeMessage* parsed) {
  if (parsed == nullptr) return 0;
  const int fields =
      g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(parsed)));
  g_object_unref(parsed);
  return static_cast<std::size_t>(fields);
}

void count_part(GMimeObject*, GMimeObject*, gpointer count) {
  ++*static_cast<std::size_t*>(count);
}

std::size_t count_parts(GMimeMessage* parsed) {
  if (parsed == nullptr) return 0;
  std::size_t parts = 0;
  g_mime_message_foreach(parsed, count_part, &parts);
  g_object_unref(parsed);
  return parts;
}

}  // namespace

std::size_t gmime_headers(std::string_view message) {
  return count_fields(parse(memory_stream(message)));
}

std::size_t gmime_headers_file(const char* path) {
  return count_fields(parse(file_stream(path)));
}

std::size_t gmime_full(std::string_view message) {
  return count_parts(parse(memory_stream(message)));
}

std::size_t gmime_full_file(const char* path) {
  return count_parts(parse(file_stream(path)));
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
