// Writes small MaxMind DB files for the tests, sound ones and broken ones (specification 2.0).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libforensics/base/ip_address.h"

namespace forensics::mmdb_writer {

inline std::string big_endian(std::uint64_t value, std::size_t bytes) {
  std::string out;
  for (std::size_t i = bytes; i > 0; --i) out += static_cast<char>(value >> (8 * (i - 1)) & 0xFF);
  return out;
}

// The control byte(s) of a value of this type and size.
inline std::string control(unsigned type, std::size_t size) {
  const unsigned code = size < 29      ? static_cast<unsigned>(size)
                        : size < 285   ? 29
                        : size < 65821 ? 30
                                       : 31;
  std::string out(1, static_cast<char>((type <= 7 ? type << 5 : 0) | code));
  if (type > 7) out += static_cast<char>(type - 7);
  if (code == 29) out += big_endian(size - 29, 1);
  if (code == 30) out += big_endian(size - 285, 2);
  if (code == 31) out += big_endian(size - 65821, 3);
  return out;
}

inline std::string text(std::string_view value) {
  return control(2, value.size()) + std::string(value);
}
inline std::string real64(double value) {
  return control(3, 8) + big_endian(std::bit_cast<std::uint64_t>(value), 8);
}
inline std::string real32(float value) {
  return control(15, 4) + big_endian(std::bit_cast<std::uint32_t>(value), 4);
}
inline std::string uint16(std::uint16_t value) {
  return control(5, 2) + big_endian(value, 2);
}
inline std::string uint32(std::uint32_t value) {
  return control(6, 4) + big_endian(value, 4);
}
inline std::string uint64(std::uint64_t value) {
  return control(9, 8) + big_endian(value, 8);
}
inline std::string boolean(bool value) {
  return control(14, value ? 1 : 0);
}
// The longest form, an absolute offset into the data section.
inline std::string pointer(std::uint32_t target) {
  return "\x38" + big_endian(target, 4);
}

inline std::string map(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out = control(7, pairs.size());
  for (const auto& [key, value] : pairs) out += text(key) + value;
  return out;
}

inline std::string array(const std::vector<std::string>& values) {
  std::string out = control(11, values.size());
  for (const std::string& value : values) out += value;
  return out;
}

class Writer {
 public:
  explicit Writer(unsigned ip_version, unsigned record_size = 24)
      : ip_version_(ip_version), record_size_(record_size) {
    nodes_.push_back({});
  }

  Writer& type(std::string name) {
    type_ = std::move(name);
    return *this;
  }
  Writer& description(std::string value) {
    description_ = std::move(value);
    return *this;
  }

  // Puts a value at a network. Networks must not overlap. IPv4 stands in ::/96 of an IPv6 tree.
  Writer& add(std::string_view network, const std::string& value) {
    const std::size_t at = data_.size();
    data_ += value;
    return add_at(network, at);
  }

  // The same with an offset into the data section, which need not make sense.
  Writer& add_at(std::string_view network, std::size_t data_offset) {
    const IpNetwork net = *IpNetwork::parse(network);
    const unsigned lead = net.base.is_v4() && ip_version_ == 6 ? 96 : 0;
    const unsigned length = lead + net.prefix;
    if (length == 0) nodes_[0].side[0] = nodes_[0].side[1] = {Side::to_data, data_offset};
    std::size_t node = 0;
    for (unsigned i = 0; i < length; ++i) {
      const bool right = i >= lead && bit_at(net.base, i - lead);
      if (i + 1 == length) {
        nodes_[node].side[right ? 1 : 0] = {Side::to_data, data_offset};
      } else if (nodes_[node].side[right ? 1 : 0].kind != Side::to_node) {
        nodes_[node].side[right ? 1 : 0] = {Side::to_node, nodes_.size()};
        nodes_.push_back({});
      }
      node = nodes_[node].side[right ? 1 : 0].value;
    }
    return *this;
  }

  [[nodiscard]] std::string data() const { return data_; }

  [[nodiscard]] std::string bytes() const {
    std::string out;
    for (const Node& node : nodes_) out += record(node.side[0], node.side[1]);
    out += std::string(16, '\0') + data_;
    out += "\xAB\xCD\xEFMaxMind.com";
    out += map({{"binary_format_major_version", uint16(2)},
                {"binary_format_minor_version", uint16(0)},
                {"build_epoch", uint64(1'700'000'000)},
                {"database_type", text(type_)},
                {"description", description_},
                {"ip_version", uint16(static_cast<std::uint16_t>(ip_version_))},
                {"languages", array({text("en")})},
                {"node_count", uint32(static_cast<std::uint32_t>(nodes_.size()))},
                {"record_size", uint16(static_cast<std::uint16_t>(record_size_))}});
    return out;
  }

 private:
  struct Side {
    enum Kind { nothing, to_node, to_data } kind{nothing};
    std::size_t value{0};
  };
  struct Node {
    Side side[2];
  };

  [[nodiscard]] static bool bit_at(const IpAddress& address, unsigned at) {
    return (address.bytes()[at / 8] & 0x80U >> at % 8) != 0;
  }

  [[nodiscard]] std::uint64_t encoded(const Side& side) const {
    if (side.kind == Side::to_node) return side.value;
    return side.kind == Side::nothing ? nodes_.size() : nodes_.size() + 16 + side.value;
  }

  [[nodiscard]] std::string record(const Side& left, const Side& right) const {
    const std::uint64_t a = encoded(left);
    const std::uint64_t b = encoded(right);
    if (record_size_ != 28)
      return big_endian(a, record_size_ / 8) + big_endian(b, record_size_ / 8);
    return big_endian(a & 0xFF'FFFF, 3) + big_endian((a >> 24) << 4 | b >> 24, 1) +
           big_endian(b & 0xFF'FFFF, 3);
  }

  unsigned ip_version_;
  unsigned record_size_;
  std::string type_{"test"};
  std::string description_{map({{"en", text("made by the tests")}})};
  std::vector<Node> nodes_;
  std::string data_;
};

inline void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace forensics::mmdb_writer
