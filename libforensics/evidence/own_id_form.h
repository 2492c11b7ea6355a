// The form of the Message-IDs that a mail program writes, for programs that always write one and
// write it in no other form.
//
// id_maker.h tells of which program an id may be. Here the question is the other one: whether an id
// may be of the program that is named, in its form or in one that nobody knows.
#pragma once

#include <string_view>

namespace forensics {

struct OwnIdForm {
  std::string_view example;                      // what stands before the "@"
  bool (*fits)(std::string_view left){nullptr};  // likewise
  bool is_of_a_server{false};  // the program is a mail server: the host in the id is its own
};

// By X-Mailer or User-Agent. Null for a program of which this is not known: it is not in the table,
// leaves the id to the server at times, or takes it from whoever calls it.
[[nodiscard]] const OwnIdForm* own_id_form(std::string_view mailer) noexcept;

}  // namespace forensics
