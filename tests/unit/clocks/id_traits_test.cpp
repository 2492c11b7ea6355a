// What a decoder says of its ids: whatever it does not want it could not have read.
#include "libforensics/clocks/id_traits.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;

// The tokens of all samples, of all decoders.
const std::set<std::string>& sample_tokens() {
  static const std::set<std::string> tokens = [] {
    std::set<std::string> out;
    const fs::path folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "clocks";
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        rapidjson::Document sample;
        sample.Parse(line.data(), line.size());
        if (sample.IsObject()) out.emplace(sample["token"].GetString());
      }
    }
    return out;
  }();
  return tokens;
}

// Asks every decoder about a token in each of its places, whether it wants it or not.
void expect_wants_hold(std::string_view token) {
  ClockContext context;
  context.sides = split_id(token);
  for (const DecoderRow& row : decoder_rows()) {
    const Decoder& decoder = *row.decoder;
    ClockReading reading;
    if (!decoder.decode(token, context, reading)) continue;
    for (unsigned i = 0; i < 8; ++i) {
      const auto place = static_cast<ClockPlace>(i);
      if ((decoder.places & at(place)) == 0) continue;
      const std::string_view glanced = glanced_part(place, token, context.sides);
      EXPECT_TRUE(may_read(decoder, id_traits_of(glanced), glanced.size()))
          << row.id << ' ' << token;
    }
  }
}

TEST(IdTraits, TellsWhatAnIdHas) {
  EXPECT_EQ(id_traits_of(""), id_has::nothing);
  EXPECT_EQ(id_traits_of("abc"), id_has::nothing);
  EXPECT_EQ(id_traits_of("12345678"), id_has::digit_first);
  EXPECT_EQ(id_traits_of("123456789"), id_has::digit_first | id_has::number_first);
  EXPECT_EQ(id_traits_of("1.-_$/~z"), id_has::digit_first | id_has::dot | id_has::dash |
                                          id_has::underscore | id_has::dollar | id_has::slash |
                                          id_has::tilde | id_has::letter_z);
}

TEST(IdTraits, HoldForAllSamples) {
  ASSERT_GT(sample_tokens().size(), 200U);
  for (const std::string& token : sample_tokens()) expect_wants_hold(token);
}

// A byte changed, put in or taken out: near misses that some decoder may still read.
TEST(IdTraits, HoldForWhatIsNearlyASample) {
  constexpr std::string_view k_bytes = "09afzAFZ.-_$/~@%";
  for (const std::string& token : sample_tokens()) {
    for (std::size_t i = 0; i <= token.size(); ++i) {
      if (i < token.size()) expect_wants_hold(std::string(token).erase(i, 1));
      expect_wants_hold(token.substr(0, i));
      for (const char byte : k_bytes) {
        expect_wants_hold(std::string(token).insert(i, 1, byte));
        if (i < token.size()) expect_wants_hold(std::string(token).replace(i, 1, 1, byte));
      }
    }
  }
}

}  // namespace
}  // namespace forensics
