#include "libforensics/score/weights.h"

#include <array>
#include <charconv>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

// check, position, hit, clean, n and hits of forged and genuine places, source, date
using RawRow = std::array<std::string_view, 10>;

constexpr RawRow k_rows[] = {
#include "data/weights.inc"
};

constexpr std::string_view k_calibration = "calibration:";

double number(std::string_view text) noexcept {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<CheckWeights> read_weights() {
  const auto rows = check_rows();
  std::vector<CheckWeights> out(rows.size());
  for (const RawRow& row : k_rows) {
    const CheckRow* check = find_check(row[0]);
    if (check == nullptr) continue;
    CheckWeights& weights = out[static_cast<std::size_t>(check - rows.data())];
    const Weight weight{number(row[2]), number(row[3])};
    weights.fitted = true;
    if (row[1] == "first") weights.first = weight;
    if (row[1] == "inner") weights.inner = weight;
    if (row[1] == "message") weights.message = weight;
  }
  return out;
}

}  // namespace

const std::vector<CheckWeights>& check_weights() {
  static const std::vector<CheckWeights> weights = read_weights();
  return weights;
}

Calibration calibration_of(Bearing bearing) {
  for (const RawRow& row : k_rows) {
    if (row[0].starts_with(k_calibration) &&
        row[0].substr(k_calibration.size()) == bearing_name(bearing)) {
      return {number(row[2]), number(row[3])};
    }
  }
  return {};
}

}  // namespace forensics
