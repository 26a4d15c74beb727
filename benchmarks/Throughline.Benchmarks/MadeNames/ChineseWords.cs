namespace Throughline.Benchmarks.MadeNames;

/// <summary>The hundred commonest Chinese surnames by frequency, common characters of given names, and the words of firms' names.</summary>
internal static class ChineseWords
{
    // Order of the 2020 census report of the Ministry of Public Security.
    public static readonly WordTable[] Surnames = WordTable.Read(
        """
        王 Wang,李 Li,张 Zhang,刘 Liu,陈 Chen,杨 Yang,黄 Huang,赵 Zhao,吴 Wu,周 Zhou,徐 Xu,孙 Sun,马 Ma,朱 Zhu,胡 Hu,郭 Guo,何 He,林 Lin,罗 Luo,高 Gao
        郑 Zheng,梁 Liang,谢 Xie,宋 Song,唐 Tang,许 Xu,韩 Han,邓 Deng,冯 Feng,曹 Cao,彭 Peng,曾 Zeng,肖 Xiao,田 Tian,董 Dong,潘 Pan,袁 Yuan,蔡 Cai,蒋 Jiang,余 Yu
        于 Yu,杜 Du,叶 Ye,程 Cheng,魏 Wei,苏 Su,吕 Lu,丁 Ding,任 Ren,卢 Lu,姚 Yao,沈 Shen,钟 Zhong,姜 Jiang,崔 Cui,谭 Tan,陆 Lu,范 Fan,汪 Wang,廖 Liao
        石 Shi,金 Jin,韦 Wei,贾 Jia,夏 Xia,付 Fu,方 Fang,邹 Zou,熊 Xiong,白 Bai,孟 Meng,秦 Qin,邱 Qiu,侯 Hou,江 Jiang,尹 Yin,薛 Xue,闫 Yan,段 Duan,雷 Lei
        龙 Long,黎 Li,史 Shi,陶 Tao,贺 He,毛 Mao,郝 Hao,顾 Gu,龚 Gong,邵 Shao,万 Wan,覃 Qin,武 Wu,钱 Qian,戴 Dai,严 Yan,莫 Mo,孔 Kong,向 Xiang,常 Chang
        """
    );

    public static readonly WordTable[] Given = WordTable.Read(
        """
        伟 wei,芳 fang,娜 na,敏 min,静 jing,丽 li,强 qiang,磊 lei,军 jun,洋 yang,勇 yong,艳 yan,杰 jie,娟 juan,涛 tao,明 ming,超 chao,秀 xiu,霞 xia,平 ping
        刚 gang,桂 gui,英 ying,华 hua,建 jian,国 guo,文 wen,辉 hui,玉 yu,兰 lan,红 hong,梅 mei,志 zhi,海 hai,永 yong,春 chun,晓 xiao,小 xiao,云 yun,峰 feng
        龙 long,鹏 peng,飞 fei,斌 bin,宇 yu,浩 hao,凯 kai,俊 jun,鑫 xin,波 bo,宁 ning,亮 liang,健 jian,林 lin,东 dong,成 cheng,新 xin,雪 xue,婷 ting,玲 ling
        佳 jia,欣 xin,怡 yi,雨 yu,晨 chen,阳 yang,子 zi,梓 zi,涵 han,博 bo,思 si,嘉 jia,诗 shi,琪 qi,瑶 yao,琳 lin,颖 ying,慧 hui,洁 jie,莉 li
        庆 qing,福 fu,贵 gui,荣 rong,富 fu,祥 xiang,德 de,忠 zhong,义 yi,仁 ren,信 xin,智 zhi,勤 qin,俭 jian,和 he,安 an,康 kang,宏 hong,振 zhen,兴 xing
        昌 chang,盛 sheng,立 li,正 zheng,学 xue,清 qing,光 guang,世 shi,家 jia,金 jin,水 shui,木 mu,火 huo,土 tu,山 shan,川 chuan,江 jiang,河 he,湖 hu,松 song
        柏 bai,竹 zhu,菊 ju,荷 he,莲 lian,萍 ping,凤 feng,燕 yan,鸿 hong,鹤 he,瑞 rui,吉 ji,利 li,顺 shun,达 da,通 tong,远 yuan,大 da,中 zhong,天 tian
        地 di,元 yuan,亨 heng,贞 zhen,泽 ze,润 run,恩 en,惠 hui,爱 ai,美 mei,善 shan,真 zhen,诚 cheng,毅 yi,坚 jian,彬 bin,栋 dong,梁 liang,维 wei,继 ji
        """
    );

    public static readonly WordTable[] Places = WordTable.Read(
        """
        北京 Beijing,上海 Shanghai,深圳 Shenzhen,广州 Guangzhou,东莞 Dongguan,杭州 Hangzhou,宁波 Ningbo,苏州 Suzhou,南京 Nanjing,无锡 Wuxi,武汉 Wuhan,长沙 Changsha
        成都 Chengdu,重庆 Chongqing,西安 Xi'an,天津 Tianjin,青岛 Qingdao,济南 Jinan,大连 Dalian,沈阳 Shenyang,哈尔滨 Harbin,厦门 Xiamen,福州 Fuzhou,泉州 Quanzhou
        郑州 Zhengzhou,合肥 Hefei,昆明 Kunming,南昌 Nanchang,石家庄 Shijiazhuang,温州 Wenzhou,义乌 Yiwu,佛山 Foshan,珠海 Zhuhai,中山 Zhongshan,惠州 Huizhou,常州 Changzhou
        浙江 Zhejiang,江苏 Jiangsu,广东 Guangdong,山东 Shandong,湖南 Hunan,湖北 Hubei,四川 Sichuan,河南 Henan,河北 Hebei,福建 Fujian,安徽 Anhui,香港 Hong_Kong
        """
    );

    public static readonly WordTable[] Trades = WordTable.Read(
        """
        科技 Technology,电子科技 Electronic_Technology,贸易 Trading,进出口 Import_and_Export,国际贸易 International_Trade,机械设备 Machinery_Equipment,实业 Industrial
        物流 Logistics,国际物流 International_Logistics,电子 Electronics,半导体 Semiconductor,化工 Chemical,新材料 New_Materials,航空科技 Aviation_Technology
        精密机械 Precision_Machinery,自动化设备 Automation_Equipment,信息技术 Information_Technology,通信技术 Communication_Technology,智能科技 Intelligent_Technology
        能源 Energy,船务 Shipping,供应链管理 Supply_Chain_Management,光电 Optoelectronics,汽车零部件 Auto_Parts,模具 Mould,仪器仪表 Instruments,医疗器械 Medical_Instruments
        建材 Building_Materials,纺织 Textile,食品 Food,环保科技 Environmental_Technology,投资 Investment,文化传播 Culture_Communication,五金制品 Hardware_Products
        """
    );

    public static readonly WordTable[] Forms =
    [
        new("有限公司", ["Co., Ltd.", "Co Ltd", "Company Limited"]),
        new("有限责任公司", ["Co., Ltd.", "LLC", "Limited Liability Company"]),
        new("股份有限公司", ["Co., Ltd.", "Corp.", "Joint Stock Co., Ltd."]),
        new("集团有限公司", ["Group Co., Ltd.", "Group Company Limited"]),
    ];
}
