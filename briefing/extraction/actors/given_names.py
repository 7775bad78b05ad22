"""Given names that tell a person, and some family names that come first."""

from __future__ import annotations

from functools import cache
from typing import Final

_NAMES: Final = """
Aaron Abdul Abdullah Abraham Adam Adrian Agnieszka Ahmad Ahmed Aisha Alain Alan Alar Albert Alberto Alejandro
Aleksander Aleksandr Alex Alexander Alexandra Alexei Alexey Alexis Alexus Ali Aliaksandr Alice Alyaksandr Amanda Amina
Amir Amy Ana Anastasia Anatoly Andrea Andreas Andrei Andrej Andrew Andrey Andrii Andris Andriy Andrzej Andy Angela
Anita Anna Annalena Anne Anthony Anton Antoni Antonio Antony Antti António Anwar Arkady Arthur Artis Artur Arturo
Ashraf Avril Barack Barbara Bartosz Bashar Beata Benjamin Bernard Bernie Bill Bob Bogdan Boris Brad Brian Bruno Carl
Carla Carlos Carmen Carol Caroline Catherine Cezary Charles Chris Christian Christine Christopher Claire Claude
Claudia Colin Craig Cyril Dalia Damian Daniel Daniela Dariusz Dave David Deborah Dennis Diana Diego Dieter Dirk Dmitri
Dmitriy Dmitry Dmytro Dominic Donald Dorota Douglas Dovilė Edgar Edgars Eduard Edward Egils Elena Elizabeth Ellen Emil
Emily Emma Emmanuel Enrique Eric Erik Erika Ernesto Esther Eugene Eva Evgeny Evika Ewa Faisal Fatima Felipe Felix
Fernando Filip Florence Francesca Francesco Francis Francisco Franco Frank François Fred Frederick Gabriel Gabrielius
Gary Geoffrey George Georgy Gerhard Gianni Giorgia Giorgos Giovanni Gitanas Giuseppe Gordon Grace Graham Greg Gregory
Grigory Grzegorz Guido Gustavo Guy Hamid Hanna Hannah Hanno Hans Harold Harry Hasan Hassan Heather Heinz Helen Helmut
Henri Henry Herbert Hillary Howard Hugh Hugo Ibrahim Igor Ilham Imran Inga Ingrida Irene Irina Isaac Isabel Ivan Ivana
Ivo Jaap Jacek Jack Jacob Jacques Jaime Jakub James Jan Jane Janet Janusz Jarosław Javier Jean Jeff Jeffrey Jennifer
Jens Jeremy Jerome Jerzy Jessica Jim Joachim Joan Joanna Joe Johan Johann Johannes John Jon Jonas Jonathan Jorge Josep
Joseph Josh Joshua José Juan Judith Julia Julian Julie Juliette Julita Justin Jüri Kaja Karen Karim Karin Karl Karol
Karolina Katarzyna Kate Katherine Kathleen Keir Keith Kelly Kenneth Kevin Khalid Kimberly Kirill Klaus Konstantin
Kristian Kristina Krišjānis Krišs Krzysztof Kyriakos Kęstutis Larry Lars Laura Laurent Laurynas Lech Leon Leonid
Leszek Liam Linda Lindsey Lisa Lloyd Lorenzo Louis Lucas Lucy Ludwig Luis Luiz Lukas Lukasz Luke Maciej Magdalena
Magnus Mahmoud Malcolm Manuel Marc Marcel Marcin Marco Marek Margaret Margus Maria Marie Marina Mario Mariusz Mark
Markus Marta Martha Martin Mary Mateusz Matteo Matthew Matthias Maurice Maxim Maxime Małgorzata Melanie Mette Michael
Michał Michel Michelle Miguel Mike Mikhail Mikheil Milan Miroslav Mirosław Mohamed Mohammad Mohammed Monica Muhammad
Mustafa Mykhailo Nadia Nancy Naomi Narendra Natalia Natalie Nathan Nicholas Nick Nicolas Nicole Nikol Nikolai Nikolay
Nina Noah Olaf Oleg Oleksandr Oleksii Olga Olha Oliver Olivier Omar Oscar Oskar Otto Pablo Pamela Paolo Patricia
Patrick Patryk Paul Paula Pavel Pavlo Pawel Paweł Pedro Penny Peter Petr Petro Petteri Philip Philippe Pierre Piotr
Pål Rachel Radek Radoslaw Radosław Rafael Rafał Ralph Ramzan Rashid Raul Raymond Rebecca Recep Reuven Ricardo Richard
Rishi Rob Robert Roberto Robin Rodrigo Roger Roland Roman Ronald Ruben Rudolf Rupert Russell Ruth Ryan Ryszard Salman
Salvador Sam Samantha Samuel Sandra Sanna Sara Sarah Sauli Scott Sean Sebastian Sebastien Sergei Sergey Sergio Serhii
Shane Sharon Shinzo Sigmar Silvia Simon Simone Slobodan Sophie Stanisław Stefan Stephan Stephanie Stephen Steve Steven
Stuart Sue Susan Svein Svetlana Sviatlana Szymon Sławomir Tamara Tariq Tatiana Tatyana Ted Teresa Terry Theresa Thomas
Thorsten Tim Timothy Tobias Toby Todd Tom Tomas Tomasz Tony Tracy Uladzimir Ulf Urmas Ursula Vadim Valdis Valentin
Valentina Valentyn Valerie Valery Vasily Vera Veronika Victor Victoria Viktor Vincent Vitali Vitaly Vladimir Vladislav
Volodymyr Vyacheslav Waldemar Walter Wang Wendy Werner Wieslaw Wiesław William Winston Władysław Witold Wojciech
Wolfgang Xi Yair Yaroslav Yasser Yauheni Yevgeny Yoav Yulia Yuri Yuriy Yury Yusuf Yves Zbigniew Zdzisław Zoe Zofia
Łukasz Şimşek
"""
"""Names that are common in European, American and Near Eastern news. Written for this program."""

_FURTHER: Final = """
Abbas Abdallah Abdel Abdirahman Abdulaziz Abdulkadir Abdulrahman Abel Abhishek Abiy Abu Adama Adel Adele Aditya Adolf
Adriana Ajay Ajit Akbar Akhilesh Akihito Akira Akram Alaa Alejandra Alessandro Alfonso Alfred Alfredo Alison Alistair
Allison Alok Alvaro Aman Amber Ambrose Amit Amitabh Amos Anand Anders Andriyan Angelina Angus Anil Anja Anjali Annette
Antoine Antonia Anupam Anura Anurag Anwaar Ariel Arif Arjun Armando Armen Arnold Arun Arvind Asad Asha Ashley Ashok
Asif Astrid Atal Augusto Aung Aurelio Awad Axel Ayesha Aziz Babar Bandar Bart Beatriz Benedict Benito Benny Bernardo
Bernd Betty Beverly Bianca Birgit Bjarne Björn Blanca Brandon Brenda Brendan Brent Bridget Bronisław Bruce Bryan Byron
Bülent Cameron Camila Camille Candice Carla Carlo Carolina Catalina Cecilia Celia Chantal Charlie Chiara Christina
Christophe Christopher Christos Chuck Cindy Clara Clarence Clement Clifford Colleen Connor Constantine Cristian
Cristina Curtis Cynthia César Daisuke Daryl Davide Deepak Denise Derek Desmond Devendra Diane Dilip Dimitar Dimitris
Dina Dinesh Dolores Donna Dorothy Doug Drew Duncan Dustin Dylan Ebrahim Eddie Edith Edmund Edwin Efraín Elaine Eleanor
Eli Elias Elisa Elise Elon Elsa Emile Emilia Emilio Emine Ernest Erwin Esteban Estelle Ethan Eugenia Evan Evelyn Evo
Fabio Fadi Fahad Fareed Farid Farouk Fatih Federico Felicia Ferdinand Fidel Fiona Firuz Flavio Florian Folke Fredrik
Fumio Gabriela Gamal Ganesh Gautam Gavin Gemma Genaro Gene George-Marian Gerald Geraldine Gerard Germán Ghassan Gina
Giulia Glenn Gloria Gonzalo Graciela Gregor Gretchen Guillermo Gulbuddin Gunnar Gwen Günter Günther Haakon Habib Hadi
Hajime Hakan Hamad Hamed Hamza Harri Haruhiko Haruki Hashim Hassanal Hector Hedwig Heidi Heiko Helena Helga Helge
Hellen Henrik Henrique Herman Hermann Hernán Hideki Hilary Hina Hiroshi Hisham Horacio Horst Hosni Hubert Huda
Humberto Hun Hussain Hussein Héctor Hüseyin Ian Ibrahima Idris Ignacio Ilan Ilana Ilia Ilona Ilse Imad Ines Ingeborg
Ingrid Inés Ioannis Iqbal Irfan Iris Isabella Isabelle Ishaq Ismail Issa Itamar Ivar Ivor Jabir Jackie Jacqueline
Jagdish Jair Jake Jamal Jamie Jana Janet Janine Jared Jarek Jasmine Jason Jawad Jay Jayden Jeanne Jeannette Jesús Jill
Jimena Jitendra Joanne Joaquín Jocelyn Jochen Jodie Joel Joko Jolanta Jordi Joyce João Juha Juliana Julio Julius Jun
Jung Junichiro Jörg Jürgen Kaan Kamal Kamala Kamil Kapil Karan Kareem Karsten Kasper Kate Kathryn Kathy Katja Katrin
Kay Kazuo Keiko Kemal Ken Kenji Kerry Khadija Khaled Khalifa Kiran Kirsten Kjell Klara Kofi Koichi Kostas Krishna
Kristin Kseniya Kumar Kurt Kwame Kyle Lalu Lana Lance Lars-Erik Laszlo Latif Lauren Lawrence Leah Lee Lena Lennart
Lenín Leo Leonardo Leopold Leslie Lester Levan Levon Leyla Lillian Lionel Lisbeth Liviu Liz Lloyd Lois Lola Loretta
Lorraine Louise Luca Lucia Luciano Lucie Lucjan Luísa Lydia Lyudmila László Maarten Mads Mahathir Mahendra Maher
Mahinda Maia Maja Malala Malik Mamadou Mamata Manmohan Manoj Manon Marcelo Marcia Marcos Margarita Margrethe Marianne
Mariano Marie-Claude Marija Marilyn Marion Marjorie Marlene Martine Martti Marwan Masoud Masud Matt Mattias Maurizio
Mauro Max Maya Mehbooba Mehdi Mehmet Melissa Meredith Mia Michał Michele Micheál Mihai Mikael Mike Mikko Mila Milena
Milorad Milos Miloš Minna Miriam Mitch Mitchell Moeen Mohamad Mohan Mohd Mona Moncef Monika Morgan Moritz Morten Moshe
Moussa Mukesh Mukhtar Mulatu Murat Murray Musa Mwai Myriam Nabil Nadine Naftali Naruhito Nasser Natascha Nawaf Nawaz
Neil Nelson Nestor Neville Ngozi Nigel Nikita Nikki Nikolas Nikos Nils Nirmala Nitin Noam Nobuo Noel Noor Nora Norbert
Norman Nouri Nursultan Néstor Odile Oksana Olivia Olusegun Omer Onur Orhan Oriol Orlando Osama Osman Otmar Oystein
Ozan Paavo Padraig Palaniappan Pamela Pankaj Pascal Pat Patty Paulina Paulo Pavlos Peggy Pekka Percy Pervez Petra Phil
Phillip Phumzile Pia Pinarayi Pradeep Prakash Pranab Prasad Prem Priya Priyanka Quentin Rabindra Radhika Rafaela Rafi
Raghav Raghuram Rahul Raila Raimund Rajesh Rajiv Rakesh Ram Rama Ramesh Rami Ramón Rana Randall Randolph Randy Ranil
Rashida Ravi Raymond Raúl Reinhard Remo Renata Renate René Reza Rhys Ricardo Riccardo Rick Rita Riyad Roberta Rodney
Rodolfo Rodrigo Rohan Rohit Rolf Romain Romano Ron Rosa Rosalind Rosemary Ross Roy Rubén Rudi Rudy Rune Rupa Ruslan
Saad Sabine Sabrina Sachin Sadiq Saeed Sajid Saleh Salim Sally Salma Salome Sami Samir Sanjay Santiago Santosh Sarita
Satoshi Satya Sayed Scott Seamus Selim Selma Seppo Serge Sergiu Seyed Shahid Sharad Shashi Shaun Shawn Shehbaz Sheila
Shigeru Shirin Shirley Shivraj Siegfried Sigrid Silvio Simonetta Sinéad Sipho Siri Smriti Sofia Solomon Sonia Sonja
Stacey Stan Stanislav Stella Sten Stepan Stewart Stig Subhash Suleiman Sunil Suresh Susana Susanna Susanne Sushma
Suzanne Sven Sylvia Sylvie Séamus Sébastien Søren Tadeusz Taha Takeshi Talal Tamim Tamás Tanya Tara Taro Tayyip Tedros
Terence Terrence Thabo Thein Thierry Thora Thorbjørn Tibor Tiina Tijjani Timo Tina Tito Tobie Tomoko Tomás Tomáš Tore
Torsten Toshiaki Travis Trevor Tsai Tyler Uhuru Uri Urs Ursula Ute Uwe Valentín Valeria Vanessa Vasyl Venkaiah
Veronica Vesna Vicente Vicky Vidar Vijay Viktoria Viktória Vinay Vinod Virgil Virginie Virginijus Vivek Vivian
Vladimír Vojislav Volker Wade Wahid Walid Wallace Wanda Waqar Warren Wayne Wendell Wesley Wilfred Wilhelm Wilma Wissam
Xavier Xiomara Yael Yahya Yakov Yanis Yannick Yash Yashwant Yasmin Yasuhiro Yasuo Yitzhak Yoko Yolanda Yoon Yosef
Yoshihide Yossi Youssef Yuki Yukio Yuriko Yuval Zainab Zaki Zalmay Zane Zara Zeev Zeina Zhanna Zoltán Zoran Zuzana
Álvaro Ömer Øystein
"""
"""Further ones, of the rest of the world, too."""

_FAMILY_NAMES: Final = """
Bai Cai Cao Chang Chen Cheng Chiang Cho Choe Choi Chou Chung Cui Deng Ding Dong Duan Feng Gao Guo Hsieh Hsu Hu Huang
Jiang Kang Kim Kong Lai Lei Li Liang Liao Lim Lin Liu Luo Lü Ma Mao Meng Nguyen Nguyễn Pan Peng Pham Phan Qian Qin Qiu
Ren Shao Shen Shi Sun Tan Tang Teng Tian Tran Trần Tseng Wen Wu Xiao Xie Xu Xue Yan Yang Yao Yin Yu Yuan Zeng Zhang
Zhao Zheng Zhong Zhou Zhu Zou
"""
"""Family names that come first: Liang Weimin."""


@cache
def given_names() -> frozenset[str]:
    """The given names."""
    return frozenset((_NAMES + _FURTHER + _FAMILY_NAMES).split())
