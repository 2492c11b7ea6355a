// A program of someone else's: reads a message with the installed library.
#include <cstdio>
#include <string_view>

#include "libforensics/headers/fields.h"

int main() {
  constexpr std::string_view message =
      "Received: from mail.example.org by mx.example.net; Sun, 1 Mar 2026 10:00:00 +0000\r\n"
      "Subject: hello\r\n"
      "\r\n"
      "body\r\n";
  const forensics::Headers headers = forensics::split_headers(message);
  const bool right = headers.fields.size() == 2 && headers.value_of("subject") == "hello" &&
                     headers.body.of(message) == "body\r\n";
  std::puts(right ? "read as expected" : "read wrongly");
  return right ? 0 : 1;
}
