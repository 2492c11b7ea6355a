#include "libforensics/score/weights.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "libforensics/base/ascii.h"
#include "libforensics/score/powers.h"

namespace forensics {
namespace {

// check, position, hit, clean, n and hits of forged and genuine places, source, date
using RawRow = std::array<std::string_view, 10>;

constexpr RawRow k_rows[] = {
#include "data/weights.inc"
};

// check, position, hit, clean, source, date
using StatedRow = std::array<std::string_view, 6>;

constexpr StatedRow k_stated_rows[] = {
#include "data/stated_weights.inc"
};

constexpr std::string_view k_calibration = "calibration:";

double number(std::string_view text) noexcept {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::array<std::string_view, k_way_count> k_way_names{"invented", "copied", "edited"};

// "message", or "first_" or "inner_" and the name of a way. Null for words that are none of these.
Weight* place_of(CheckWeights& weights, std::string_view position) noexcept {
  constexpr std::string_view k_first = "first_";
  constexpr std::string_view k_inner = "inner_";
  if (position == "message") return &weights.message;
  const bool is_first = position.starts_with(k_first);
  if (!is_first && !position.starts_with(k_inner)) return nullptr;
  const auto* name = std::find(k_way_names.begin(), k_way_names.end(),
                               position.substr(is_first ? k_first.size() : k_inner.size()));
  if (name == k_way_names.end()) return nullptr;
  PlaceWeights& way = weights.ways[static_cast<std::size_t>(name - k_way_names.begin())];
  return is_first ? &way.first : &way.inner;
}

// Sets what a row says; the weights of its check, or null when it is of none.
template <class Row>
CheckWeights* set_weight(std::vector<CheckWeights>& all, const Row& row) {
  const auto rows = check_rows();
  const CheckRow* check = find_check(row[0]);
  if (check == nullptr) return nullptr;
  CheckWeights& weights = all[static_cast<std::size_t>(check - rows.data())];
  Weight* place = place_of(weights, row[1]);
  if (place == nullptr) return nullptr;
  *place = {number(row[2]), number(row[3])};
  return &weights;
}

// Whether the bench met the mark, in forged or in genuine mail; else the fit knows nothing of it.
bool rests_on_a_hit(const RawRow& row) noexcept {
  constexpr std::size_t k_hits_forged = 5;
  constexpr std::size_t k_hits_genuine = 7;
  return row[k_hits_forged] != "0" || row[k_hits_genuine] != "0";
}

// Later rows take the place of earlier ones.
template <class Row>
void set_weights(std::vector<CheckWeights>& all, const Row& row, bool fitted) {
  if (CheckWeights* weights = set_weight(all, row)) weights->fitted = fitted;
}

std::vector<CheckWeights> read_weights() {
  std::vector<CheckWeights> out(check_rows().size());
  for (const RawRow& row : k_rows) {
    if (!rests_on_a_hit(row)) set_weights(out, row, true);
  }
  for (const StatedRow& row : k_stated_rows) set_weights(out, row, false);
  for (const RawRow& row : k_rows) {
    if (rests_on_a_hit(row)) set_weights(out, row, true);
  }
  return out;
}

std::array<Calibration, k_bearing_count> read_calibrations() {
  std::array<Calibration, k_bearing_count> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string_view name = bearing_name(static_cast<Bearing>(i));
    const auto* row = std::find_if(std::begin(k_rows), std::end(k_rows), [&](const RawRow& known) {
      return known[0].starts_with(k_calibration) && known[0].substr(k_calibration.size()) == name;
    });
    if (row != std::end(k_rows)) out[i] = {number((*row)[2]), number((*row)[3])};
  }
  return out;
}

}  // namespace

std::string_view way_name(Way way) noexcept {
  return k_way_names[static_cast<std::size_t>(way)];
}

double mean_ratio(std::span<const double> llr) noexcept {
  const double top = *std::max_element(llr.begin(), llr.end());
  double sum = 0;
  for (const double one : llr) sum += one == top ? 1 : power_of_ten(one - top);
  return top + std::log10(sum / static_cast<double>(llr.size()));
}

const std::vector<CheckWeights>& check_weights() {
  static const std::vector<CheckWeights> weights = read_weights();
  return weights;
}

Calibration calibration_of(Bearing bearing) {
  static const auto calibrations = read_calibrations();
  return calibrations[static_cast<std::size_t>(bearing)];
}

}  // namespace forensics
