#include "libforensics/batch/digest_set.h"

#include <charconv>
#include <utility>

namespace forensics {
namespace {

constexpr std::size_t k_first_places = 1'024;

// The first half of the digest; {0, 0} is kept for free places.
std::array<std::uint64_t, 2> key_of(std::string_view sha256) {
  std::array<std::uint64_t, 2> key{};
  std::from_chars(sha256.data(), sha256.data() + 16, key[0], 16);
  std::from_chars(sha256.data() + 16, sha256.data() + 32, key[1], 16);
  if (key[0] == 0 && key[1] == 0) key[1] = 1;
  return key;
}

}  // namespace

std::size_t DigestSet::place_of(const Key& key) const noexcept {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = static_cast<std::size_t>(key[0]) & mask;
  while (table_[at] != Key{} && table_[at] != key) at = (at + 1) & mask;
  return at;
}

// Half of the places stay free, so that searches are short.
void DigestSet::grow() {
  const std::vector<Key> old =
      std::exchange(table_, std::vector<Key>(table_.empty() ? k_first_places : 2 * table_.size()));
  for (const Key& key : old) {
    if (key != Key{}) table_[place_of(key)] = key;
  }
}

bool DigestSet::contains(std::string_view sha256) const {
  if (sha256.size() < 32 || table_.empty()) return false;
  return table_[place_of(key_of(sha256))] != Key{};
}

bool DigestSet::met(std::string_view sha256) {
  if (sha256.size() < 32) return false;
  const Key key = key_of(sha256);
  if (2 * size_ >= table_.size()) grow();
  const std::size_t at = place_of(key);
  if (table_[at] == key) return true;
  if (size_ == max_) {
    complete_ = false;
    return false;
  }
  table_[at] = key;
  ++size_;
  return false;
}

}  // namespace forensics
