import java.util.random.RandomGenerator;

/** Names of people as in several scripts: made of real syllables, so that many share a word. */
final class GeneratedNames {
  /** A name in Latin script, which part of it is the family's, and in its own script if another. */
  record Name(String full, String family, String language, String own) {}

  private static final String[] CHINESE_FAMILY =
      ("Wang 王,Li 李,Zhang 张,Liu 刘,Chen 陈,Yang 杨,Zhao 赵,Huang 黄,Zhou 周,Wu 吴,Xu 徐,Sun 孙,Hu 胡,"
              + "Zhu 朱,Gao 高,Lin 林,He 何,Guo 郭,Ma 马,Luo 罗")
          .split(",");
  private static final String[] CHINESE_GIVEN =
      ("yi 毅,wei 伟,fang 芳,ming 明,jun 军,li 丽,qiang 强,hua 华,ping 平,gang 刚,yong 勇,jie 杰,tao 涛,"
              + "chao 超,xia 霞,guo 国,jian 建,zhi 志,wen 文,hai 海,dong 东,rui 瑞,xin 新,bo 波")
          .split(",");
  private static final String[] JAPANESE_FAMILY =
      ("Satō 佐藤,Suzuki 鈴木,Takahashi 高橋,Tanaka 田中,Itō 伊藤,Watanabe 渡辺,Yamamoto 山本,Nakamura 中村,"
              + "Kobayashi 小林,Katō 加藤,Yoshida 吉田,Yamada 山田,Sasaki 佐々木,Yamaguchi 山口,Matsumoto 松本,"
              + "Inoue 井上,Kimura 木村,Hayashi 林,Shimizu 清水,Mori 森")
          .split(",");
  private static final String[] JAPANESE_GIVEN =
      ("Yōko 陽子,Fumio 文雄,Shigeru 茂,Tarō 太郎,Ichirō 一郎,Keiko 恵子,Hiroshi 浩,Takeshi 剛,Akira 明,"
              + "Makoto 誠,Yuriko 百合子,Kenji 健二,Naoko 直子,Jun 純,Masako 正子,Osamu 修")
          .split(",");
  private static final String[] KOREAN_FAMILY =
      "Kim 김,Lee 이,Park 박,Choi 최,Jung 정,Kang 강,Cho 조,Yoon 윤,Jang 장,Lim 임".split(",");
  private static final String[] KOREAN_GIVEN =
      ("jin 진,min 민,soo 수,hyun 현,young 영,ho 호,tae 태,yeol 열,kyung 경,won 원,sung 성,joon 준").split(",");
  private static final String[] RUSSIAN_FAMILY =
      ("Ivanov Иванов,Smirnov Смирнов,Kuznetsov Кузнецов,Popov Попов,Volkov Волков,Petrov Петров,"
              + "Sokolov Соколов,Morozov Морозов,Lebedev Лебедев,Orlov Орлов,Zaitsev Зайцев,Belov Белов")
          .split(",");
  private static final String[] RUSSIAN_GIVEN =
      ("Sergey Сергей,Vladimir Владимир,Dmitry Дмитрий,Andrey Андрей,Igor Игорь,Maria Мария,"
              + "Alexander Александр,Mikhail Михаил,Olga Ольга,Yuri Юрий")
          .split(",");
  private static final String[] ARABIC_FAMILY =
      ("Al-Sabah الصباح,Hassan حسن,Al-Faisal الفيصل,Mahmoud محمود,Al-Thani آل ثاني,Saleh صالح,"
              + "Ibrahim إبراهيم,Khalil خليل,Nasser ناصر,Farouk فاروق")
          .split(",");
  private static final String[] ARABIC_GIVEN =
      ("Mohammed محمد,Ahmed أحمد,Khalid خالد,Fatima فاطمة,Omar عمر,Youssef يوسف,Ali علي,Amina أمينة,"
              + "Tariq طارق,Sami سامي")
          .split(",");
  private static final String[] WESTERN_BEGIN =
      ("Mül,Ander,Bran,Car,Del,Fitz,Gar,Har,Jo,Kel,Lam,Mar,Nor,O,Pet,Ros,Schmi,Tor,Var,Wil,Gonzá,Fern")
          .split(",");
  private static final String[] WESTERN_MIDDLE =
      "ber,ler,to,ri,den,ga,mo,nel,sa,vi,wer,ko,be,ma,lin,do".split(",");
  private static final String[] WESTERN_END =
      "son,sen,mann,ez,ini,ard,ley,feld,berg,ström,ić,ński,eau,ton,wood,dt".split(",");
  private static final String[] WESTERN_GIVEN =
      ("James,Mary,John,Anna,Robert,Élise,Michael,Zoë,William,José,David,Søren,Richard,Łucja,Thomas,"
              + "Chloë,Charles,Ana,Daniel,Françoise,Paul,Ingrid,Mark,Sofia,George,Laura,Henry,Björn")
          .split(",");

  private GeneratedNames() {}

  /** As people of the country are called, or nearly so. */
  static Name of(String country, RandomGenerator random) {
    return switch (country) {
      case "CN", "TW", "HK", "SG" -> eastern(random, "zh", CHINESE_FAMILY, CHINESE_GIVEN, "");
      case "KR", "KP" -> eastern(random, "ko", KOREAN_FAMILY, KOREAN_GIVEN, "-");
      case "JP" -> western(random, "ja", JAPANESE_FAMILY, JAPANESE_GIVEN, true);
      case "RU", "BY", "KZ", "UA" -> western(random, "ru", RUSSIAN_FAMILY, RUSSIAN_GIVEN, false);
      case "EG", "SA", "QA", "AE", "IQ", "SY", "JO", "KW", "DZ", "MA", "TN" ->
          western(random, "ar", ARABIC_FAMILY, ARABIC_GIVEN, false);
      default -> {
        String family =
            one(random, WESTERN_BEGIN) + one(random, WESTERN_MIDDLE) + one(random, WESTERN_END);
        yield new Name(one(random, WESTERN_GIVEN) + " " + family, family, null, null);
      }
    };
  }

  private static Name eastern(
      RandomGenerator random, String language, String[] families, String[] given, String link) {
    String[] family = one(random, families).split(" ", 2);
    String[] first = one(random, given).split(" ", 2);
    String[] second =
        random.nextInt(3) == 0 ? new String[] {"", ""} : one(random, given).split(" ");
    String name = first[0] + (second[0].isEmpty() ? "" : link) + second[0];
    return new Name(
        family[0] + " " + Character.toUpperCase(name.charAt(0)) + name.substring(1),
        family[0],
        language,
        family[1] + first[1] + second[1]);
  }

  private static Name western(
      RandomGenerator random, String language, String[] families, String[] given, boolean joined) {
    String[] family = one(random, families).split(" ", 2);
    String[] first = one(random, given).split(" ", 2);
    return new Name(
        first[0] + " " + family[0],
        family[0],
        language,
        joined ? family[1] + first[1] : first[1] + " " + family[1]);
  }

  private static String one(RandomGenerator random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
