import type { Strings } from '@findings/core'

/** The evidence vocabulary in Welsh. */
export const evidence: Strings = {
  evidence: 'Am y dystiolaeth',
  'evidence.studyType': 'Math o astudiaeth',
  'evidence.subjects': 'Astudiwyd mewn',
  'evidence.peerReview': 'Wedi’i wirio gan wyddonwyr eraill',

  'evidence.peer-reviewed': 'Ydy, wedi’i adolygu gan gymheiriaid',
  'evidence.peer-reviewed.meaning': 'Darllenodd arbenigwyr annibynnol y gwaith hwn cyn iddo gael ei gyhoeddi.',
  'evidence.preprint': 'Ddim eto: rhagargraffiad yw hwn',
  'evidence.preprint.meaning': 'Mae’r gwaith yn gyhoeddus, ond nid yw arbenigwyr annibynnol wedi’i wirio.',
  'evidence.retracted': 'Ddim bellach: tynnwyd y papur yn ôl',
  'evidence.retracted.meaning': 'Pa wiriadau bynnag a basiodd, ni ddylid dibynnu ar ei ganfyddiadau.',
  'evidence.not-peer-reviewed': 'Nac ydy, heb ei adolygu gan gymheiriaid',
  'evidence.not-peer-reviewed.meaning': 'Nid yw arbenigwyr annibynnol wedi gwirio’r gwaith hwn.',

  'evidence.systematic-review': 'Adolygiad systematig',
  'evidence.systematic-review.meaning': 'Chwiliad trylwyr am bob astudiaeth dda ar un cwestiwn.',
  'evidence.meta-analysis': 'Metaddadansoddiad',
  'evidence.meta-analysis.meaning': 'Canlyniadau sawl astudiaeth wedi’u cyfuno.',
  'evidence.randomised-controlled-trial': 'Treial ar hap dan reolaeth',
  'evidence.randomised-controlled-trial.meaning':
    'Hap a benderfynodd pwy a gafodd ba driniaeth, fel bod modd cymharu’r grwpiau’n deg.',
  'evidence.observational-study': 'Astudiaeth arsylwadol',
  'evidence.observational-study.meaning':
    'Gwyliodd ymchwilwyr yr hyn a ddigwyddodd. Gall ddangos cysylltiad, ond nid bod un peth wedi achosi’r llall.',
  'evidence.literature-review': 'Adolygiad o’r llenyddiaeth',
  'evidence.literature-review.meaning': 'Crynodeb arbenigwr o astudiaethau blaenorol.',
  'evidence.case-study': 'Astudiaeth achos',
  'evidence.case-study.meaning': 'Golwg fanwl ar un person neu ychydig o bobl. Gall pobl eraill fod yn wahanol.',
  'evidence.survey': 'Arolwg',
  'evidence.survey.meaning': 'Atebodd pobl gwestiynau am yr hyn y maent yn ei wneud, ei feddwl neu ei deimlo.',
  'evidence.laboratory-study': 'Astudiaeth labordy',
  'evidence.laboratory-study.meaning':
    'Gwaith cynnar yn y labordy. Gall gymryd blynyddoedd cyn iddo helpu cleifion, os bydd yn gwneud hynny o gwbl.',
  'evidence.modelling': 'Astudiaeth fodelu',
  'evidence.modelling.meaning':
    'Amcangyfrifodd cyfrifiadur yr hyn a allai ddigwydd. Mae’r ateb yn dibynnu ar yr wybodaeth a roddwyd iddo.',
  'evidence.opinion': 'Barn',
  'evidence.opinion.meaning': 'Yr hyn y mae rhywun yn ei feddwl, nid canlyniad astudiaeth.',

  'evidence.people': 'Pobl',
  'evidence.animals': 'Anifeiliaid',
  'evidence.human-embryos': 'Embryonau dynol',
  'evidence.cells': 'Celloedd',
  'evidence.none': 'Dim pobl, anifeiliaid na chelloedd',
}
