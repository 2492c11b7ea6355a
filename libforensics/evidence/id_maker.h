// Which mail program makes a Message-ID of this form.
//
// The decoders of clocks/ know many of these forms, too, but read an id for its time: one whose
// digits are no time that mail can have is not theirs, and some ask what X-Mailer says. Here the
// form alone counts, for an imitation often has digits of no time.
#pragma once

#include <span>
#include <string_view>

namespace forensics {

// A form of Message-ID that one program, or programs of one descent, make.
struct IdMaker {
  std::string_view name;                          // "Mutt"
  bool (*makes)(std::string_view left){nullptr};  // of what stands before the "@"
  std::span<const std::string_view> programs;     // how X-Mailer or User-Agent of these begin
};

// Null when the form is of a server, of no program in the table, or of several. `message_id` stands
// without <>.
[[nodiscard]] const IdMaker* id_maker_of(std::string_view message_id) noexcept;

// By X-Mailer or User-Agent; null for a program that is not in the table. A program may make ids in
// several forms, so this is one maker that it is, not the only one: ask is_made_by().
[[nodiscard]] const IdMaker* id_maker_named(std::string_view mailer) noexcept;

[[nodiscard]] bool is_made_by(const IdMaker& maker, std::string_view mailer) noexcept;

}  // namespace forensics
