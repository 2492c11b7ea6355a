// A mail server family: one file in families/ that knows how one server writes its line.
//
// To add a server: write families/<name>.cpp with one row named <name>, and its lines in
// samples/families/<name>.jsonl. Nothing else is edited: cmake/RowTable.cmake lists the folder,
// and the file's name is the family's id ("exchange_hub" is shown as "exchange-hub").
//
//   constexpr Mark k_marks[] = {{MarkPlace::software, "Example MTA"}};
//   void read(Line& line) { read_helo_then_rdns(line, RdnsStatus::unverified); }
//
//   extern constexpr Family example{checked({
//       .description = "Example MTA",
//       .source = "smtp_in.c of release 1.2",
//       .rank = FamilyRank::product,
//       .marks = k_marks,
//       .read = read})};
//
// A server that leaves no mark is known by `recognises(const Line&)` alone, which is asked of every
// line that no family of an earlier rank has taken. With both, one of the marks must stand and
// `recognises` must agree.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "libforensics/received/line.h"
#include "libforensics/received/mark.h"

namespace forensics {

// The order in which families are asked; within one rank by id. The first that recognises the
// line has it.
enum class FamilyRank : std::uint8_t {
  exact,    // a whole form that no other server writes: "(qmail 123 invoked by uid 5)"
  common,   // a product that writes a tenth of all lines or more: asked early for speed alone
  product,  // the product's name in its place: "(Halon)"
  brand,    // a provider's host name: "by mx.google.com"
  shape,    // only the arrangement of words: "NAME (HELO X) (ADDRESS)"
  plain,    // no mark of any server, only what RFC 5321 4.4 asks for
  last,     // the generic family alone
};

// A rule that every line of this server keeps. `broken` gives the bytes that break it, or a view
// with a null pointer when the line keeps it.
struct Invariant {
  std::string_view rule;
  std::string_view (*broken)(const Line& line);
};

struct Family {
  std::string_view description;
  std::string_view source;  // where the grammar is known from: source file, document, measurement
  FamilyRank rank{FamilyRank::product};
  std::span<const Mark> marks{};                  // one of them stands in each line
  bool (*recognises)(const Line& line){nullptr};  // what else holds of each line; null: nothing
  // Says what the words mean. Everything that needs no family is already in line.hop.
  void (*read)(Line& line){nullptr};
  std::span<const Invariant> invariants{};
};

// Refuses a row with a missing field when the file is compiled.
consteval Family checked(Family family) {
  if (family.description.empty() || family.source.empty()) throw "a family needs its description";
  if (family.marks.empty() && family.recognises == nullptr) throw "nothing tells this family";
  for (const Mark& mark : family.marks) {
    if (mark.text.size() < shortest_mark(mark.place)) throw "a mark is too short to be looked up";
    const bool by_word = key_of(mark.place) == MarkKey::first_bytes;
    if (by_word && (is_gap(mark.text[0]) || is_gap(mark.text[1])))
      throw "a mark begins with a word";
  }
  if (family.read == nullptr) throw "a family needs to read its line";
  return family;
}

struct FamilyRow {
  std::string_view id;
  std::string_view group;  // subfolder of families/; empty
  const Family* family{nullptr};
};

// All families in the order in which they are asked; the last one is "generic".
[[nodiscard]] std::span<const FamilyRow> family_rows() noexcept;

// Whether the line is one of the family's.
[[nodiscard]] bool belongs_to(const Line& line, const Family& family) noexcept;

// The first family of family_rows() that the line belongs to.
[[nodiscard]] const FamilyRow& family_of(const Line& line) noexcept;

}  // namespace forensics
