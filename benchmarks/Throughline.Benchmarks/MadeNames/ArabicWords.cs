namespace Throughline.Benchmarks.MadeNames;

/// <summary>Arabic given names and family names with the Latin spellings that passports and newspapers use for them.</summary>
internal static class ArabicWords
{
    public static readonly WordTable[] Given = WordTable.Read(
        """
        محمد Muhammad Mohammed Mohamed Mohammad Mohamad
        أحمد Ahmad Ahmed
        علي Ali Aly
        حسن Hasan Hassan
        حسين Husayn Hussein Hussain Husain
        محمود Mahmud Mahmoud Mahmood
        إبراهيم Ibrahim Ebrahim Brahim
        عبد_الله Abdallah Abdullah Abdulla
        عبد_الرحمن Abd_al-Rahman Abdulrahman Abdel_Rahman
        عبد_العزيز Abd_al-Aziz Abdulaziz Abdelaziz
        عبد_القادر Abd_al-Qadir Abdelkader Abdulkadir
        عبد_الكريم Abd_al-Karim Abdulkarim Abdelkarim
        عبد_الرزاق Abd_al-Razzaq Abdulrazzak Abderrazak
        عمر Umar Omar
        عثمان Uthman Othman Osman
        يوسف Yusuf Youssef Yousef Yousif
        خالد Khalid Khaled
        سعيد Said Saeed Sayeed
        سالم Salim Salem
        صالح Salih Saleh
        سليمان Sulayman Suleiman Sulaiman
        مصطفى Mustafa Mostafa Moustafa
        طارق Tariq Tarek Tarik
        فيصل Faysal Faisal
        قاسم Qasim Kassem Qassem
        جمال Jamal Gamal Djamel
        جعفر Jafar Jaafar Gaafar
        ياسر Yasir Yasser
        ناصر Nasir Nasser
        نبيل Nabil Nabeel
        وليد Walid Waleed
        رشيد Rashid Rachid Rasheed
        ماجد Majid Majed
        هشام Hisham Hesham Hicham
        هاني Hani Hany
        عادل Adil Adel
        كريم Karim Kareem
        زياد Ziyad Ziad
        بلال Bilal Belal
        أيمن Ayman Aiman
        أسامة Usama Osama
        حمزة Hamza Hamzah
        عماد Imad Emad
        باسم Basim Bassem
        سمير Samir Sameer
        فؤاد Fuad Fouad
        منصور Mansur Mansour
        إسماعيل Ismail Ismael
        موسى Musa Moussa
        عيسى Isa Issa Eissa
        يحيى Yahya Yehia
        رياض Riyad Riad
        مروان Marwan Marouane
        غسان Ghassan Gassan
        فاطمة Fatima Fatma Fatimah
        عائشة Aisha Aicha Ayesha
        خديجة Khadija Khadijah
        مريم Maryam Mariam Meryem
        ليلى Layla Leila Laila
        زينب Zaynab Zainab Zeinab
        """
    );

    public static readonly WordTable[] Family = WordTable.Read(
        """
        البغدادي al-Baghdadi Al_Baghdady
        التكريتي al-Tikriti Al_Tikrity
        المصري al-Masri El_Masry
        الحسيني al-Husayni Al_Hussaini
        الشمري al-Shammari Al_Shamari
        الدليمي al-Dulaymi Al_Dulaimi
        الجبوري al-Jaburi Al_Jubouri
        العبيدي al-Ubaydi Al_Obaidi
        الزهراني al-Zahrani Alzahrani
        الغامدي al-Ghamidi Al_Ghamdi
        القحطاني al-Qahtani Alqahtani
        العتيبي al-Utaybi Al_Otaibi
        الحربي al-Harbi Alharbi
        الشهري al-Shahri Al_Shehri
        المالكي al-Maliki Al_Malki
        السوداني al-Sudani Al_Soudani
        التميمي al-Tamimi Al_Tamimy
        الخطيب al-Khatib El_Khatib
        النجار al-Najjar El_Naggar
        الحداد al-Haddad El_Haddad
        الصباغ al-Sabbagh Al_Sabagh
        الأسد al-Asad Al_Assad
        الحلبي al-Halabi Al_Halaby
        الدمشقي al-Dimashqi Al_Dimashki
        اليمني al-Yamani Al_Yemeni
        الحوثي al-Huthi Al_Houthi
        الليبي al-Libi El_Libi
        المغربي al-Maghribi El_Maghrebi
        التونسي al-Tunisi Ettounsi
        الجزائري al-Jazairi El_Djazairi
        الفارسي al-Farsi Al_Farsy
        الكويتي al-Kuwayti Al_Kuwaiti
        الهاشمي al-Hashimi Al_Hashemi
        القريشي al-Qurayshi Al_Quraishi
        السامرائي al-Samarrai Al_Samaraie
        الراوي al-Rawi Al_Rawy
        العاني al-Ani Al_Aany
        الكعبي al-Kabi Al_Kaabi
        الساعدي al-Saidi Al_Saadi
        البصري al-Basri Al_Basry
        الموسوي al-Musawi Al_Moussawi
        الحكيم al-Hakim El_Hakeem
        الشيخ al-Shaykh Al_Sheikh
        القاضي al-Qadi El_Kadi
        الشريف al-Sharif El_Cherif
        العمري al-Umari Al_Omari
        الأنصاري al-Ansari Al_Ansary
        القرشي al-Qurashi Al_Korashi
        حداد Haddad Hadad
        خوري Khuri Khoury
        منصور Mansur Mansour
        نصر_الله Nasrallah Nasralla
        حمدان Hamdan Hemdan
        شعبان Shaban Chaabane
        درويش Darwish Darwich
        سلامة Salama Salameh
        عواد Awwad Awad
        زيدان Zaydan Zidane
        قنديل Qandil Kandil
        بركات Barakat Berekat
        """
    );
}
