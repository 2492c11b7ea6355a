// Which messages were met before, by their SHA-256: 16 bytes of each in one flat table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace forensics {

class DigestSet {
 public:
  // More digests than this are not kept: the table takes 512 MiB then.
  static constexpr std::size_t k_max_digests = std::size_t{1} << 24;

  explicit DigestSet(std::size_t max_digests = k_max_digests) : max_(max_digests) {}

  // `sha256` is 64 hexadecimal digits. True when it was met before. When the set is full a new one
  // is not kept, and complete() says so from then on.
  bool met(std::string_view sha256);

  // The same without keeping it. Many threads may ask while none calls met().
  [[nodiscard]] bool contains(std::string_view sha256) const;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool complete() const noexcept { return complete_; }

 private:
  using Key = std::array<std::uint64_t, 2>;

  [[nodiscard]] std::size_t place_of(const Key& key) const noexcept;
  void grow();

  std::vector<Key> table_;  // open addressing; {0, 0} is a free place
  std::size_t size_{0};
  std::size_t max_;
  bool complete_{true};
};

}  // namespace forensics
