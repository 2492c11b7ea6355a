// The list that a Return-Path is of. A list sends each message again with a sender of its own, so
// the host that expands it is known, and so is what cannot stand below it.
#pragma once

#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/headers/fields.h"

namespace forensics {

// Views into the address; all empty when it is of no list.
struct ListSender {
  std::string_view address;
  std::string_view local;
  std::string_view domain;           // organisational
  std::string_view subscriber_host;  // "example.org" of "list-bounces+user=example.org", by which a
                                     // list tells each copy whom it is for (VERP); or empty
};

// `return_path`: without brackets. Both the address and a field must tell of a list.
[[nodiscard]] ListSender read_list_sender(std::string_view return_path FORENSICS_LIFETIME,
                                          const Headers& headers) noexcept;

}  // namespace forensics
