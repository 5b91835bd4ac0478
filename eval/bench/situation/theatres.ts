/** Where the invented incidents of the bench are set, and who takes part. The places and sides are real, no event is. */
export interface Theatre {
  /** Named in each report, so that towns of one name elsewhere are not meant. */
  country: string;
  towns: readonly (readonly [town: string, province: string])[];
  sides: readonly Side[];
  outlets: readonly string[];
}

export interface Side {
  /** "M23 rebels": who strikes. */
  fighters: string;
  /** Who speaks for it. */
  voice: string;
  /** Its losses: "Congolese soldiers". */
  losses: string;
}

export const THEATRES: readonly Theatre[] = [
  {
    country: 'the Democratic Republic of the Congo',
    towns: [
      ['Goma', 'North Kivu'],
      ['Sake', 'North Kivu'],
      ['Masisi', 'North Kivu'],
      ['Rutshuru', 'North Kivu'],
      ['Walikale', 'North Kivu'],
      ['Butembo', 'North Kivu'],
      ['Lubero', 'North Kivu'],
      ['Bukavu', 'South Kivu'],
      ['Uvira', 'South Kivu'],
      ['Kalehe', 'South Kivu'],
      ['Bunia', 'Ituri'],
    ],
    sides: [
      { fighters: 'M23 rebels', voice: 'M23', losses: 'M23 fighters' },
      { fighters: 'Congolese troops', voice: 'the Congolese army', losses: 'Congolese soldiers' },
    ],
    outlets: ['Great Lakes Wire', 'Kivu Courier', 'Northline Wire', 'Meridian', 'Lakeshore Radio'],
  },
  {
    country: 'Sudan',
    towns: [
      ['El Fasher', 'North Darfur'],
      ['Kutum', 'North Darfur'],
      ['Nyala', 'South Darfur'],
      ['El Geneina', 'West Darfur'],
      ['Zalingei', 'Central Darfur'],
      ['Omdurman', 'Khartoum state'],
      ['El Obeid', 'North Kordofan'],
      ['Kadugli', 'South Kordofan'],
      ['Kosti', 'White Nile'],
      ['Wad Madani', 'Al Jazirah'],
      ['Atbara', 'River Nile'],
    ],
    sides: [
      {
        fighters: 'the Rapid Support Forces',
        voice: 'the Rapid Support Forces',
        losses: 'Rapid Support Forces fighters',
      },
      { fighters: 'Sudanese troops', voice: 'the Sudanese army', losses: 'Sudanese soldiers' },
    ],
    outlets: ['Nile Dispatch', 'Darfur Ledger', 'Northline Wire', 'Meridian', 'Four Corners'],
  },
  {
    country: 'Pakistan',
    towns: [
      ['Mingora', 'Khyber Pakhtunkhwa'],
      ['Wana', 'Khyber Pakhtunkhwa'],
      ['Miran Shah', 'Khyber Pakhtunkhwa'],
      ['Bannu', 'Khyber Pakhtunkhwa'],
      ['Hangu', 'Khyber Pakhtunkhwa'],
      ['Parachinar', 'Khyber Pakhtunkhwa'],
      ['Kohat', 'Khyber Pakhtunkhwa'],
      ['Quetta', 'Balochistan'],
      ['Turbat', 'Balochistan'],
      ['Khuzdar', 'Balochistan'],
      ['Panjgur', 'Balochistan'],
    ],
    sides: [
      {
        fighters: 'Pakistani Taliban militants',
        voice: 'the Pakistani Taliban',
        losses: 'Pakistani Taliban militants',
      },
      { fighters: 'Pakistani troops', voice: 'the Pakistani military', losses: 'Pakistani soldiers' },
    ],
    outlets: ['Frontier Ledger', 'Indus Observer', 'Northline Wire', 'Meridian', 'Four Corners'],
  },
  {
    country: 'Myanmar',
    towns: [
      ['Lashio', 'Shan state'],
      ['Hsipaw', 'Shan state'],
      ['Kyaukme', 'Shan state'],
      ['Myitkyina', 'Kachin state'],
      ['Bhamo', 'Kachin state'],
      ['Mogok', 'Mandalay region'],
      ['Loikaw', 'Kayah state'],
      ['Sittwe', 'Rakhine state'],
      ['Monywa', 'Sagaing region'],
      ['Falam', 'Chin state'],
      ['Myawaddy', 'Kayin state'],
    ],
    sides: [
      { fighters: 'Arakan Army fighters', voice: 'the Arakan Army', losses: 'Arakan Army fighters' },
      { fighters: 'junta troops', voice: "Myanmar's military", losses: 'junta soldiers' },
    ],
    outlets: ['Shan Courier', 'Mekong Brief', 'Northline Wire', 'Meridian', 'Irrawaddy Line'],
  },
  {
    country: 'Ukraine',
    towns: [
      ['Kharkiv', 'Kharkiv region'],
      ['Izium', 'Kharkiv region'],
      ['Kupiansk', 'Kharkiv region'],
      ['Kherson', 'Kherson region'],
      ['Kramatorsk', 'Donetsk region'],
      ['Sumy', 'Sumy region'],
      ['Odesa', 'Odesa region'],
      ['Zaporizhzhia', 'Zaporizhzhia region'],
      ['Nikopol', 'Dnipropetrovsk region'],
      ['Chernihiv', 'Chernihiv region'],
      ['Lutsk', 'Volyn region'],
    ],
    sides: [
      { fighters: 'Russian forces', voice: 'the Russian defence ministry', losses: 'Russian soldiers' },
      { fighters: 'Ukrainian forces', voice: 'the Ukrainian army', losses: 'Ukrainian soldiers' },
    ],
    outlets: ['Dnipro Gazette', 'Vistula Note', 'Northline Wire', 'Meridian', 'Four Corners'],
  },
  {
    country: 'Afghanistan',
    towns: [
      ['Lashkar Gah', 'Helmand province'],
      ['Kandahar', 'Kandahar province'],
      ['Spin Boldak', 'Kandahar province'],
      ['Khost', 'Khost province'],
      ['Gardez', 'Paktia province'],
      ['Asadabad', 'Kunar province'],
      ['Ghazni', 'Ghazni province'],
      ['Kunduz', 'Kunduz province'],
    ],
    sides: [
      { fighters: 'Islamic State militants', voice: 'Islamic State Khorasan', losses: 'Islamic State militants' },
      { fighters: 'Taliban forces', voice: 'the Taliban defence ministry', losses: 'Taliban soldiers' },
    ],
    outlets: ['Hindu Kush Post', 'Silk Road Note', 'Northline Wire', 'Meridian', 'Four Corners'],
  },
];
