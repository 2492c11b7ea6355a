// Malformed input is evidence: a named oddity and the bytes that show it.
//
// Each layer defines its kinds as `inline constexpr AnomalyKind` rows in its own anomalies.h and
// lists them there for the documentation; two anomalies are of the same kind when their `kind`
// pointers are equal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/limits.h"
#include "libforensics/base/span.h"

namespace forensics {

enum class Severity : std::uint8_t {
  note,      // unusual, lawful
  warning,   // breaks a rule, all readers agree on the meaning
  critical,  // other software may read the message differently than we do
};

[[nodiscard]] constexpr std::string_view severity_name(Severity severity) noexcept {
  constexpr std::string_view names[] = {"note", "warning", "critical"};
  return names[static_cast<std::size_t>(severity)];
}

struct AnomalyKind {
  std::string_view id;  // snake_case, unique over all layers: "bare_cr"
  Severity severity{Severity::note};
  std::string_view meaning;  // one sentence for a person, with its source (RFC section)
  bool incomplete{false};    // a limit stopped the reading: the report does not tell all
};

struct Anomaly {
  const AnomalyKind* kind{nullptr};
  Span span;  // in the message; empty when the thing is missing (then offset says where)
};

// A bounded list in the order found. After limits::max_anomalies entries it only counts, so that
// a hostile message cannot make the report larger than itself.
class Anomalies {
 public:
  void add(const AnomalyKind& kind, Span span) {
    if (entries_.size() < limits::max_anomalies) {
      entries_.push_back({&kind, span});
    } else {
      ++dropped_;
    }
  }

  // Appends all of `other`, its spans moved up by `shift` bytes.
  void append(const Anomalies& other, std::uint32_t shift = 0) {
    for (const Anomaly& entry : other.entries_) {
      add(*entry.kind, {entry.span.offset + shift, entry.span.length});
    }
    dropped_ += other.dropped_;
  }

  [[nodiscard]] bool has(const AnomalyKind& kind) const noexcept {
    for (const Anomaly& entry : entries_) {
      if (entry.kind == &kind) return true;
    }
    return false;
  }

  // What a later reader found to be otherwise.
  void remove(const AnomalyKind& kind) noexcept {
    std::erase_if(entries_, [&kind](const Anomaly& entry) { return entry.kind == &kind; });
  }

  void clear() noexcept {
    entries_.clear();
    dropped_ = 0;
  }

  [[nodiscard]] std::vector<Anomaly>::const_iterator begin() const noexcept {
    return entries_.begin();
  }
  [[nodiscard]] std::vector<Anomaly>::const_iterator end() const noexcept { return entries_.end(); }
  [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] const Anomaly& operator[](std::size_t at) const noexcept { return entries_[at]; }
  [[nodiscard]] std::size_t dropped() const noexcept { return dropped_; }  // met but not listed

 private:
  std::vector<Anomaly> entries_;
  std::size_t dropped_{0};
};

}  // namespace forensics
