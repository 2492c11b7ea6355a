// The two forms in which DKIM and ARC see a message. RFC 6376 3.4.
//
// Signatures are made over CRLF lines. A stored message often has LF alone, so a line end is CRLF
// or LF and comes out as CRLF; `BodyLineEnds::as_is` takes CRLF alone for one, as a message in
// transit has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace forensics {

enum class Canonicalization : std::uint8_t { simple, relaxed };

[[nodiscard]] std::string_view canonicalization_name(Canonicalization form) noexcept;

enum class BodyLineEnds : std::uint8_t {
  as_is,   // CRLF ends a line, LF alone is a byte
  mended,  // LF alone ends a line, too, and becomes CRLF
};

// Appends one header field, given from its name to before its final line end; a field without a
// colon is taken as it is. No line end is added.
void append_canonical_field(std::string_view field, Canonicalization form, std::string& out);

// Takes canonical bytes as they come out.
class ByteSink {
 public:
  ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;
  virtual ~ByteSink() = default;
  virtual void write(std::string_view bytes) = 0;
};

// A body in pieces of any size, split anywhere.
class BodyCanonicalizer {
 public:
  BodyCanonicalizer(Canonicalization form, BodyLineEnds ends, ByteSink& sink) noexcept
      : form_(form), ends_(ends), sink_(&sink) {}

  void add(std::string_view bytes);
  void finish();

 private:
  void take_text(std::string_view bytes);
  void take_relaxed(std::string_view bytes);
  void end_line();
  void begin_text();

  Canonicalization form_;
  BodyLineEnds ends_;
  ByteSink* sink_;
  std::uint64_t held_line_ends_{0};  // written only when text follows
  bool held_cr_{false};
  bool held_blank_{false};  // relaxed: a run of blanks that text has not followed yet
  bool any_text_{false};
};

}  // namespace forensics
