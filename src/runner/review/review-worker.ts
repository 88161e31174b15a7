import { answerRequests } from '../answer-requests.ts';
import { answerReview } from './answer-review.ts';
import type { ReviewQuestions } from './questions.ts';

answerRequests<ReviewQuestions>(answerReview);
