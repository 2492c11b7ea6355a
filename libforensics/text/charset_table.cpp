#include "libforensics/text/charset_table.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace forensics::charset_table {
namespace {

struct Row {
  Charset charset;
  std::string_view labels;  // reduced: lower case, letters and digits only; blanks between them
};

// Names and labels: WHATWG Encoding Standard 4.2; US-ASCII is kept apart from windows-1252 so that
// bytes above 127 under it can be told. Added from mail: utf8mb4, win125x, cp9xx, chinesebig5,
// UTF-7 (labels of RFC 1642 and 2152), ISO-2022-KR and -CN, HZ, and ansi_x3.110-1983, which some
// mailers write for Latin 1. The converter is ICU's, chosen by its table and not by its alias:
// for "gb2312" alone ICU would take its strict ibm-1383.
constexpr Row k_rows[] = {
    {{"UTF-8", "", CharsetKind::utf8},
     "unicode11utf8 unicode20utf8 utf8 xunicode20utf8 utf8mb4 utf8sig cp65001 65001"},
    {{"US-ASCII", "", CharsetKind::us_ascii},
     "ansix341968 ascii usascii isoir6 iso646us us ansix341986 iso646irv1991 ibm367 cp367 "
     "csascii 7bit"},
    {{"windows-1252", "ibm-5348_P100-1997", CharsetKind::single_byte},
     "cp1252 cp819 csisolatin1 ibm819 iso88591 isoir100 iso885911987 l1 latin1 windows1252 "
     "win1252 88591 ansix31101983"},
    {{"IBM866", "ibm-866_P100-1995", CharsetKind::single_byte}, "866 cp866 csibm866 ibm866"},
    {{"ISO-8859-2", "ibm-912_P100-1995", CharsetKind::single_byte},
     "csisolatin2 iso88592 isoir101 iso885921987 l2 latin2"},
    {{"ISO-8859-3", "ibm-913_P100-2000", CharsetKind::single_byte},
     "csisolatin3 iso88593 isoir109 iso885931988 l3 latin3"},
    {{"ISO-8859-4", "ibm-914_P100-1995", CharsetKind::single_byte},
     "csisolatin4 iso88594 isoir110 iso885941988 l4 latin4"},
    {{"ISO-8859-5", "ibm-915_P100-1995", CharsetKind::single_byte},
     "csisolatincyrillic cyrillic iso88595 isoir144 iso885951988"},
    {{"ISO-8859-6", "ibm-1089_P100-1995", CharsetKind::single_byte},
     "arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 iso88596e "
     "iso88596i isoir127 iso885961987"},
    {{"ISO-8859-7", "ibm-9005_X110-2007", CharsetKind::single_byte},
     "csisolatingreek ecma118 elot928 greek greek8 iso88597 isoir126 iso885971987 "
     "suneugreek"},
    {{"ISO-8859-8", "ibm-5012_P100-1999", CharsetKind::single_byte},
     "csiso88598e csisolatinhebrew hebrew iso88598 iso88598e isoir138 iso885981988 visual"},
    {{"ISO-8859-8-I", "ibm-5012_P100-1999", CharsetKind::single_byte},
     "csiso88598i iso88598i logical"},
    {{"ISO-8859-10", "iso-8859_10-1998", CharsetKind::single_byte},
     "csisolatin6 iso885910 isoir157 l6 latin6"},
    {{"ISO-8859-13", "ibm-921_P100-1995", CharsetKind::single_byte}, "iso885913"},
    {{"ISO-8859-14", "iso-8859_14-1998", CharsetKind::single_byte}, "iso885914 isoir199 latin8 l8"},
    {{"ISO-8859-15", "ibm-923_P100-1998", CharsetKind::single_byte},
     "csisolatin9 iso885915 l9 latin9"},
    {{"KOI8-R", "ibm-878_P100-1996", CharsetKind::single_byte}, "cskoi8r koi koi8 koi8r"},
    {{"KOI8-U", "ibm-1168_P100-2002", CharsetKind::single_byte}, "koi8ru koi8u"},
    {{"macintosh", "macos-0_2-10.2", CharsetKind::single_byte},
     "csmacintosh mac macintosh xmacroman macroman"},
    {{"x-mac-cyrillic", "macos-7_3-10.2", CharsetKind::single_byte},
     "xmaccyrillic xmacukrainian maccyrillic"},
    {{"windows-874", "windows-874-2000", CharsetKind::single_byte},
     "dos874 iso885911 tis620 windows874 cp874"},
    {{"windows-1250", "ibm-5346_P100-1998", CharsetKind::single_byte},
     "cp1250 windows1250 win1250"},
    {{"windows-1251", "ibm-5347_P100-1998", CharsetKind::single_byte},
     "cp1251 windows1251 win1251"},
    {{"windows-1253", "ibm-5349_P100-1998", CharsetKind::single_byte},
     "cp1253 windows1253 win1253"},
    {{"windows-1254", "ibm-5350_P100-1998", CharsetKind::single_byte},
     "cp1254 csisolatin5 iso88599 isoir148 iso885991989 l5 latin5 windows1254 win1254"},
    {{"windows-1255", "ibm-9447_P100-2002", CharsetKind::single_byte},
     "cp1255 windows1255 win1255"},
    {{"windows-1256", "ibm-9448_X100-2005", CharsetKind::single_byte},
     "cp1256 windows1256 win1256"},
    {{"windows-1257", "ibm-9449_P100-2002", CharsetKind::single_byte},
     "cp1257 windows1257 win1257"},
    {{"windows-1258", "ibm-5354_P100-1998", CharsetKind::single_byte},
     "cp1258 windows1258 win1258"},
    {{"GBK", "gb18030", CharsetKind::double_byte},
     "chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 cp936 ms936 windows936 "
     "euccn gb"},
    {{"gb18030", "gb18030", CharsetKind::double_byte}, "gb18030"},
    {{"Big5", "ibm-1375_P100-2008", CharsetKind::double_byte},
     "big5 big5hkscs cnbig5 csbig5 xxbig5 chinesebig5 cp950 windows950 big5eten big5tw"},
    {{"EUC-JP", "euc-jp-2007", CharsetKind::double_byte}, "cseucpkdfmtjapanese eucjp ujis"},
    {{"Shift_JIS", "ibm-943_P15A-2003", CharsetKind::double_byte},
     "csshiftjis ms932 mskanji shiftjis sjis windows31j cp932 windows932 cswindows31j"},
    {{"EUC-KR", "windows-949-2000", CharsetKind::double_byte},
     "cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601 "
     "windows949 cp949 ms949 uhc"},
    {{"ISO-2022-JP", "ISO_2022,locale=ja,version=0", CharsetKind::stateful},
     "csiso2022jp iso2022jp iso2022jpms cp50220 cp50221"},
    {{"ISO-2022-KR", "ISO_2022,locale=ko,version=0", CharsetKind::stateful},
     "csiso2022kr iso2022kr"},
    {{"ISO-2022-CN", "ISO_2022,locale=zh,version=0", CharsetKind::stateful},
     "iso2022cn iso2022cnext"},
    {{"HZ-GB-2312", "HZ", CharsetKind::stateful}, "hzgb2312 hz"},
    {{"UTF-7", "UTF-7", CharsetKind::utf7},
     "utf7 unicode11utf7 unicode20utf7 xunicode20utf7 csunicode11utf7 cp65000"},
    {{"UTF-16LE", "UTF-16LE", CharsetKind::wide},
     "csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16 utf16le"},
    {{"UTF-16BE", "UTF-16BE", CharsetKind::wide}, "unicodefffe utf16be"},
};

struct Label {
  std::string_view text;
  const Charset* charset{nullptr};
};

constexpr std::size_t count_labels() {
  std::size_t count = 0;
  for (const Row& row : k_rows) {
    count += 1 + static_cast<std::size_t>(std::count(row.labels.begin(), row.labels.end(), ' '));
  }
  return count;
}

constexpr auto sorted_labels() {
  std::array<Label, count_labels()> labels{};
  std::size_t at = 0;
  for (const Row& row : k_rows) {
    std::string_view rest = row.labels;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      labels[at++] = {rest.substr(0, end), &row.charset};
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::sort(labels.begin(), labels.end(),
            [](const Label& a, const Label& b) { return a.text < b.text; });
  return labels;
}

constexpr auto k_labels = sorted_labels();

constexpr bool labels_are_unique() {
  return std::adjacent_find(k_labels.begin(), k_labels.end(), [](const Label& a, const Label& b) {
           return a.text == b.text;
         }) == k_labels.end();
}
static_assert(labels_are_unique());

}  // namespace

const Charset* find(std::string_view reduced_label) noexcept {
  const auto* found =
      std::lower_bound(k_labels.begin(), k_labels.end(), reduced_label,
                       [](const Label& row, std::string_view text) { return row.text < text; });
  if (found == k_labels.end() || found->text != reduced_label) return nullptr;
  return found->charset;
}

}  // namespace forensics::charset_table
